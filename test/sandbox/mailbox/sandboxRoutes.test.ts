import assert from 'node:assert/strict';
import path from 'node:path';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import request from 'supertest';
import { AppError } from '../../../server/core/AppError.ts';
import type { ItemSummary } from '../../../server/sandbox/mailbox/ItemSummary.ts';
import type { MailboxItem } from '../../../server/sandbox/mailbox/MailboxItem.ts';
import { pagePolicy } from '../../../server/sandbox/pagePolicy.ts';
import { sandboxRoutes } from '../../../server/sandbox/sandboxRoutes.ts';
import { errorStatus } from '../../../shared/errorStatus.ts';
import type { StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { startTestMailboxes } from './startTestMailboxes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const api = '/sandbox/api';

describe('the try-out’s mailbox API', () => {
  const app = express();
  let started: StartedMailboxes;
  let inbox: ItemSummary[];
  let mail: MailboxItem;
  let item: string;

  before(async () => {
    started = await startTestMailboxes();
    const { outlook } = started;
    app.use(
      sandboxRoutes({
        manifestXml: () => Promise.resolve('<OfficeApp/>'),
        mailboxes: outlook,
        identityToken: (mailboxId) => Promise.resolve(`token-of-${mailboxId}`),
        officeJsFolder: path.join(root, 'node_modules/@microsoft/office-js/dist'),
        pageFolder: import.meta.dirname,
      }),
    );
    const writeError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
      assert.ok(error instanceof AppError, String(error));
      response.status(errorStatus[error.kind]).json({ title: error.message, ...error.details });
    };
    app.use(writeError);
    inbox = await outlook.list('anna', 'inbox');
    const row = inbox.find((one) => one.kind === 'mail' && one.hasAttachments);
    assert.ok(row);
    mail = await outlook.get('anna', row.id);
    item = `${api}/mailboxes/anna/items/${encodeURIComponent(mail.id)}`;
  });
  after(() => started.close());

  it('gives mailboxes, folders, rows and items, ids with all their signs', async () => {
    const mailboxes = await request(app).get(`${api}/mailboxes`).expect(200);
    assert.deepEqual(
      (mailboxes.body as { mailboxes: { id: string }[] }).mailboxes.map(({ id }) => id),
      ['anna', 'jonas'],
    );
    const folders = await request(app).get(`${api}/mailboxes/anna/folders`).expect(200);
    const [first] = (folders.body as { folders: { id: string; unread: number }[] }).folders;
    assert.deepEqual([first?.id, first?.unread], ['inbox', 2]);
    const rows = await request(app).get(`${api}/mailboxes/anna/items?folder=inbox`).expect(200);
    const { items } = rows.body as { items: object[] };
    assert.equal(items.length, inbox.length);
    assert.ok(items.every((row) => !('html' in row) && !('headers' in row)));
    const read = await request(app).get(item).expect(200);
    assert.equal((read.body as { item: { id: string } }).item.id, mail.id);
  });

  it('hands attachments out as downloads only', async () => {
    const { id, name } = mail.attachments[0]!;
    const response = await request(app)
      .get(`${item}/attachments/${encodeURIComponent(id)}`)
      .expect(200);
    assert.equal(response.headers['content-type'], 'application/octet-stream');
    assert.match(String(response.headers['content-disposition']), /^attachment/);
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
    assert.match(name, /Remittance/);
  });

  it('gives an identity token for a mailbox that is there', async () => {
    const send = (mailboxId: unknown) =>
      request(app).post(`${api}/identity-token`).send({ mailboxId });
    assert.deepEqual((await send('anna').expect(200)).body, { token: 'token-of-anna' });
    await send('nobody').expect(404);
    await send(7).expect(400);
  });

  const refused: [what: string, method: 'put' | 'post', url: () => string, body: object][] = [
    [
      'custom properties beyond their length',
      'put',
      () => `${item}/properties/x`,
      {
        properties: { a: 'x'.repeat(3000) },
      },
    ],
    ['custom properties that are none', 'put', () => `${item}/properties/x`, { properties: [] }],
    ['categories that are none', 'put', () => `${item}/categories`, { categories: [''] }],
    ['a folder that is none', 'post', () => `${item}/move`, { folder: 'attic' }],
    ['an appointment without times', 'post', () => `${api}/mailboxes/anna/items`, { subject: 'x' }],
    [
      'an appointment that ends before it starts',
      'post',
      () => `${api}/mailboxes/anna/items`,
      {
        ...{ subject: 'x', required: [], optional: [], isAllDay: false, location: '' },
        ...{ html: null, text: '' },
        start: '2026-11-24T10:00:00Z',
        end: '2026-11-24T09:00:00Z',
      },
    ],
  ];
  for (const [what, method, url, body] of refused) {
    it(`refuses ${what} as invalid input`, async () => {
      await request(app)[method](url()).send(body).expect(400);
    });
  }

  it('says that a mailbox or an item is not there', async () => {
    await request(app).get(`${api}/mailboxes/nobody/folders`).expect(404);
    await request(app).get(`${api}/mailboxes/anna/items/nothing`).expect(404);
    await request(app)
      .get(`${api}/mailboxes/jonas/items/${encodeURIComponent(mail.id)}`)
      .expect(404);
    await request(app).get(`${api}/mailboxes/anna/items?folder=attic`).expect(400);
  });

  it('serves office.js as it lies in its package, and the stand-in for its one missing part', async () => {
    const office = await request(app).get('/office-js/office.js').expect(200);
    assert.match(office.text, /Microsoft/);
    const standIn = await request(app).get('/office-js/ajaxStandIn.js').expect(200);
    assert.ok(standIn.text.split('\n').length <= 40, 'the stand-in grows');
  });
});

describe('the page’s content policy', () => {
  it('names the origins of the manifest and lets an address add nothing of its own', () => {
    const policy = pagePolicy(
      `<Url DefaultValue="https://addin.example/pane.html"/>
       <Url DefaultValue="https://evil.example; script-src *"/>
       <Url DefaultValue="https://x' 'unsafe-inline'/"/>`,
    );
    assert.match(policy, /frame-src 'self' https:\/\/addin\.example/);
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /script-src \*|script-src 'self' /);
  });
});
