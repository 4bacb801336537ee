import express, { Router } from 'express';
import { z } from 'zod';
import { AppError } from '../../core/AppError.ts';
import { editedRecords } from './editedRecords.ts';
import { openedRecord } from './openedRecord.ts';
import { recordPage } from './recordPage.ts';

/** What the pages may do to the sync. */
interface Sync {
  isHeld(): Promise<boolean>;
  hold(isHeld: boolean): Promise<void>;
}

/** A page's form; the fields differ by record. */
const Form = z.object({ do: z.enum(['save', 'hold', 'run']) }).catchall(z.string().max(255));

/** A day may be missing, as a task's may; a time may not. */
const times = { date: /^(\d{4}-\d\d-\d\d)?$/, 'datetime-local': /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ };

/**
 * Where "Open in ERP" leads in the try-out. An appointment or task can be changed there, as a colleague in the ERP would, and
 * the sync be held, so that a conflict can come about. Of all others the page says which record would be open now.
 *
 * @param file the demo ERP's database
 * @param syncNow asked with each page; null where nothing is synced
 */
export function erpPages(file: string, syncNow: () => Sync | null): Router {
  const router = Router();
  router.use((_request, response, next) => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
    response.set('Content-Security-Policy', policy).set('Cache-Control', 'no-store');
    next();
  });
  router.get('/:company/:kind/:number', async (request, response) => {
    const { company, kind, number } = request.params;
    const record = Object.hasOwn(editedRecords, kind) ? editedRecords[kind] : undefined;
    const values = record ? openedRecord.read(file, record, { company, number }) : null;
    if (!record || !values) {
      response.type('html').send(recordPage.name(company, kind, number));
      return;
    }
    const isSaved = request.query['saved'] !== undefined;
    const isHeld = (await syncNow()?.isHeld()) ?? null;
    response.type('html').send(recordPage.form({ record, values, isSaved, isHeld }));
  });
  const form = express.urlencoded({ extended: false, limit: '10kb' });
  router.post('/:company/:kind/:number', form, async (request, response) => {
    const { company, kind, number } = request.params;
    const record = Object.hasOwn(editedRecords, kind) ? editedRecords[kind] : undefined;
    const read = Form.safeParse(request.body);
    if (!record || !read.success) throw notInOrder(read.error);
    const { do: wish, ...values } = read.data;
    if (wish === 'save') {
      const isWhole = record.fields.every(({ column, type }) => {
        const value = values[column];
        return type === 'text' ? value !== undefined : times[type].test(value ?? '');
      });
      if (!isWhole) throw notInOrder();
      openedRecord.write(file, record, { company, number }, values);
    } else {
      await syncNow()?.hold(wish === 'hold');
    }
    response.redirect(303, `${request.baseUrl}${request.path}${wish === 'save' ? '?saved' : ''}`);
  });
  return router;
}

function notInOrder(cause?: unknown): AppError {
  return new AppError('invalid-input', 'The form is not in order.', { cause });
}
