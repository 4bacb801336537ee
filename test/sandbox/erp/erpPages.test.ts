import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import request from 'supertest';
import { AppError } from '../../../server/core/AppError.ts';
import { erpPages } from '../../../server/sandbox/erp/erpPages.ts';
import { errorStatus } from '../../../shared/errorStatus.ts';

describe('the demo ERP’s pages', () => {
  const app = express();
  let folder: string;
  let file: string;
  let isHeld = false;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-pages-'));
    file = path.join(folder, 'erp.sqlite');
    const database = new Database(file);
    database.exec(`create table termine (mandant_nr integer, termin_nr integer, betreff text, ort text,
        beginn text, ende text, geaendert_am text);
      insert into termine values (1, 7, '<b>"Besuch"</b>', null, '2026-11-23 09:00:00', '2026-11-23 10:00:00', null),
        (2, 7, 'Anderswo', null, '2026-11-23 09:00:00', '2026-11-23 10:00:00', null);`);
    database.close();
    const sync = {
      isHeld: () => Promise.resolve(isHeld),
      hold: (held: boolean) => Promise.resolve(void (isHeld = held)),
    };
    app.use(
      '/erp',
      erpPages(file, () => sync),
    );
    const writeError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
      assert.ok(error instanceof AppError, String(error));
      response.status(errorStatus[error.kind]).end();
    };
    app.use(writeError);
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  const rows = () => {
    const database = new Database(file, { readonly: true });
    try {
      return database.prepare('select * from termine').all() as Record<string, unknown>[];
    } finally {
      database.close();
    }
  };
  const page = '/erp/1/termine/7';
  const times = { beginn: '2026-11-23T11:00', ende: '2026-11-23T12:00' };
  const post = (body: Record<string, string>) => request(app).post(page).type('form').send(body);

  it('show an appointment in a form, whatever it is called as text, and run nothing', async () => {
    const { text, headers } = await request(app).get(page).expect(200);
    assert.match(text, /value="&#60;b&#62;&#34;Besuch&#34;&#60;\/b&#62;"/);
    assert.match(text, /value="2026-11-23T09:00"/);
    assert.match(headers['content-security-policy'] ?? '', /^default-src 'none';/);
  });

  it('change the one that is open as a user of the ERP does, with the time of change', async () => {
    await post({ do: 'save', betreff: 'Besuch', ort: 'Tor 2', ...times }).expect(303);
    const [mine, other] = rows();
    const { geaendert_am: changed, ...rest } = mine ?? {};
    assert.deepEqual(rest, {
      ...{ mandant_nr: 1, termin_nr: 7, betreff: 'Besuch', ort: 'Tor 2' },
      ...{ beginn: '2026-11-23 11:00:00', ende: '2026-11-23 12:00:00' },
    });
    assert.match(String(changed), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    assert.equal(other?.['betreff'], 'Anderswo');
  });

  it('refuse a form that is not whole, and change nothing', async () => {
    const before = rows();
    const whole = { do: 'save', betreff: 'x', ort: 'x', ...times };
    await post({ ...whole, beginn: 'tomorrow' }).expect(400);
    await post({ do: 'save', betreff: 'x' }).expect(400);
    await post({ ...whole, do: 'drop' }).expect(400);
    await request(app).post('/erp/1/kunden/7').type('form').send(whole).expect(400);
    await request(app).post('/erp/1/constructor/7').type('form').send(whole).expect(400);
    assert.deepEqual(rows(), before);
  });

  it('hold the sync and let it run', async () => {
    await post({ do: 'hold' }).expect(303);
    assert.match((await request(app).get(page)).text, /Let it run/);
    await post({ do: 'run' }).expect(303);
    assert.match((await request(app).get(page)).text, /Hold it/);
  });

  it('only name what cannot be changed there', async () => {
    for (const one of ['kunden/10001', 'termine/999', '%3Cb%3E/1']) {
      const { text } = await request(app).get(`/erp/1/${one}`).expect(200);
      assert.match(text, /A real ERP would now show/);
      assert.ok(!text.includes('<b>'));
    }
  });
});
