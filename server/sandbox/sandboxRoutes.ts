import express, { Router } from 'express';
import type { Request } from 'express';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../core/AppError.ts';
import { AppointmentChange, AppointmentEdit } from './mailbox/AppointmentEdit.ts';
import type { FolderKind } from './mailbox/Folder.ts';
import { DraftFile } from './outlook/DraftFile.ts';
import { MailDraft } from './outlook/MailDraft.ts';
import type { OutlookMailboxes } from './outlook/OutlookMailboxes.ts';
import { pagePolicy } from './pagePolicy.ts';

/** What the try-out's small Outlook needs from whoever starts it. */
export interface SandboxOptions {
  /** The text of manifest.xml; read again with every page, so that a changed manifest shows. */
  manifestXml: () => Promise<string>;
  mailboxes: OutlookMailboxes;
  /** Signs an Exchange identity token for a mailbox, as the Exchange server would. */
  identityToken: (mailboxId: string) => Promise<string>;
  /** `dist` of the package @microsoft/office-js; served as it is under `/office-js/`. */
  officeJsFolder: string;
  /** Where webpack built the page: `index.html` for `/`, the rest served under `/outlook/`. */
  pageFolder: string;
  /** Lets the next mail come in, in that language; without it none does. */
  deliver?: (language: 'en' | 'de') => void;
  /** Files that `--items` could not load, for the page to name. */
  skipped?: { file: string; reason: string }[];
}

const sourceFolder = join(import.meta.dirname, 'page');
const folders = ['inbox', 'sent', 'archive', 'deleted', 'loaded', 'calendar'] as const;
const ListQuery = z.object({ folder: z.enum(folders) });
const Properties = z.object({ properties: z.record(z.string(), z.unknown()) });
const Settings = z.object({ settings: z.record(z.string(), z.string()) });
const Categories = z.object({ categories: z.array(z.string().min(1).max(255)).max(50) });
const ReadMark = z.object({ isRead: z.boolean() });
const Move = z.object({ folder: z.enum(folders) });
const Receive = z.object({ language: z.enum(['en', 'de']) });
const TokenRequest = z.object({ mailboxId: z.string().max(100) });

/**
 * Routes of the small Outlook: its page at `/`, its files under `/outlook` and `/office-js`, and its
 * mailboxes under `/sandbox/api`. Failures are AppErrors and are written by the application's error
 * handler, as everywhere.
 */
export function sandboxRoutes(options: SandboxOptions): Router {
  const router = Router();
  router.use('/sandbox/api', mailboxRoutes(options));
  router.get('/', async (_request, response) => {
    // The pane may live on another port of the same host; the policy names where it lives.
    response.set('Content-Security-Policy', pagePolicy(await options.manifestXml()));
    response.set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: options.pageFolder });
  });
  router.get('/outlook/outlook.css', (_request, response) => {
    response.sendFile('outlook.css', { root: sourceFolder });
  });
  router.use('/outlook', express.static(options.pageFolder, { index: false }));
  router.get('/office-js/ajaxStandIn.js', (_request, response) => {
    response.sendFile('ajaxStandIn.js', { root: sourceFolder });
  });
  router.use('/office-js', express.static(options.officeJsFolder, { index: false }));
  return router;
}

function mailboxRoutes(options: SandboxOptions): Router {
  const { mailboxes } = options;
  const router = Router();
  // Mails and what is put on items bring files with them.
  router.use(
    ['/mailboxes/:mailboxId/mails', '/mailboxes/:mailboxId/items/:itemId/attachments'],
    express.json({ limit: '40mb' }),
  );
  router.use(express.json({ limit: '3mb' }));

  router.get('/manifest', async (_request, response) => {
    response
      .set('Cache-Control', 'no-cache')
      .type('xml')
      .send(await options.manifestXml());
  });
  router.get('/skipped', (_request, response) => {
    response.json({ skipped: options.skipped ?? [] });
  });
  router.post('/identity-token', async (request, response) => {
    const { mailboxId } = check(TokenRequest, request.body);
    mailboxes.mailbox(mailboxId);
    response.json({ token: await options.identityToken(mailboxId) });
  });
  router.post('/receive', (request, response) => {
    const { language } = check(Receive, request.body);
    options.deliver?.(language);
    response.status(204).end();
  });
  router.get('/mailboxes', (_request, response) => {
    response.json({ mailboxes: mailboxes.mailboxes() });
  });

  const mailbox = '/mailboxes/:mailboxId';
  router.get(`${mailbox}/folders`, async (request, response) => {
    response.json({ folders: await mailboxes.folders(param(request, 'mailboxId')) });
  });
  router.get(`${mailbox}/revision`, async (request, response) => {
    response.json({ revision: await mailboxes.revision(param(request, 'mailboxId')) });
  });
  router.get(`${mailbox}/items`, async (request, response) => {
    const { folder } = check(ListQuery, request.query);
    const items = await mailboxes.list(param(request, 'mailboxId'), folder satisfies FolderKind);
    response.json({ items });
  });
  router.post(`${mailbox}/items`, async (request, response) => {
    const edit = check(AppointmentEdit, request.body);
    const item = await mailboxes.saveAppointment(param(request, 'mailboxId'), null, edit);
    response.status(201).json({ item });
  });
  router.post(`${mailbox}/mails`, async (request, response) => {
    await mailboxes.sendMail(param(request, 'mailboxId'), check(MailDraft, request.body));
    response.status(204).end();
  });
  router.get(`${mailbox}/settings/:addinId`, (request, response) => {
    const settings = mailboxes.settings(param(request, 'mailboxId'), param(request, 'addinId'));
    response.json({ settings });
  });
  router.put(`${mailbox}/settings/:addinId`, (request, response) => {
    const { settings } = check(Settings, request.body);
    mailboxes.saveSettings(param(request, 'mailboxId'), param(request, 'addinId'), settings);
    response.json({ settings });
  });

  const item = `${mailbox}/items/:itemId`;
  router.get(item, async (request, response) => {
    response.json({ item: await mailboxes.get(...itemOf(request)) });
  });
  router.put(item, async (request, response) => {
    const edit = check(AppointmentChange, request.body);
    response.json({ item: await mailboxes.saveAppointment(...itemOf(request), edit) });
  });
  router.delete(item, async (request, response) => {
    await mailboxes.remove(...itemOf(request));
    response.status(204).end();
  });
  router.post(`${item}/move`, async (request, response) => {
    const { folder } = check(Move, request.body);
    response.json({ item: await mailboxes.move(...itemOf(request), folder) });
  });
  router.put(`${item}/read`, async (request, response) => {
    const { isRead } = check(ReadMark, request.body);
    response.json({ item: await mailboxes.setRead(...itemOf(request), isRead) });
  });
  router.put(`${item}/categories`, async (request, response) => {
    const { categories } = check(Categories, request.body);
    response.json({ item: await mailboxes.setCategories(...itemOf(request), categories) });
  });
  router.get(`${item}/properties/:addinId`, async (request, response) => {
    const properties = await mailboxes.properties(...itemOf(request), param(request, 'addinId'));
    response.json({ properties });
  });
  router.put(`${item}/properties/:addinId`, async (request, response) => {
    const { properties } = check(Properties, request.body);
    await mailboxes.saveProperties(...itemOf(request), param(request, 'addinId'), properties);
    response.json({ properties });
  });
  router.post(`${item}/attachments`, async (request, response) => {
    await mailboxes.attach(...itemOf(request), check(DraftFile, request.body));
    response.status(204).end();
  });
  router.get(`${item}/attachments/:attachmentId`, async (request, response) => {
    const [mailboxId, itemId] = itemOf(request);
    const attachmentId = param(request, 'attachmentId');
    const { name, content } = await mailboxes.content(mailboxId, itemId, attachmentId);
    // Whatever a mail brings is handed out as a download, never as a page of this origin.
    response.attachment(name).type('application/octet-stream');
    response.set('X-Content-Type-Options', 'nosniff').send(Buffer.from(content));
  });
  return router;
}

function itemOf(request: Request): [mailboxId: string, itemId: string] {
  return [param(request, 'mailboxId'), param(request, 'itemId')];
}

function param(request: Request, name: string): string {
  return String(request.params[name]);
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    expected: message,
  }));
  throw new AppError('invalid-input', 'The request is not in order.', {
    details: { fields },
    cause: result.error,
  });
}
