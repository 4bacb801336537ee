import assert from 'node:assert/strict';
import type {
  AppointmentSummary,
  ItemSummary,
} from '../../../server/sandbox/mailbox/ItemSummary.ts';
import type { OutlookMailboxes } from '../../../server/sandbox/outlook/OutlookMailboxes.ts';
import type { StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { startTestMailboxes } from '../mailbox/startTestMailboxes.ts';
import { testMails } from '../page/fixtures/testMails.ts';

describe('the small Outlook’s mailboxes on the emulated Exchange', () => {
  let started: StartedMailboxes;
  let outlook: OutlookMailboxes;

  beforeEach(async () => {
    started = await startTestMailboxes();
    outlook = started.outlook;
  });
  afterEach(() => started.close());

  const find = async (
    mailbox: string,
    folder: 'inbox' | 'calendar',
    subject: string,
  ): Promise<ItemSummary> => {
    const rows = await outlook.list(mailbox, folder);
    const found = rows.find((row) => row.subject.startsWith(subject));
    assert.ok(found, subject);
    return found;
  };
  const appointment = async (mailbox: string, subject: string): Promise<AppointmentSummary> => {
    const found = await find(mailbox, 'calendar', subject);
    assert.ok(found.kind === 'appointment');
    return found;
  };

  it('have EWS ids: long, case-sensitive, another one for each item and date', async () => {
    const rows = [
      ...(await outlook.list('anna', 'inbox')),
      ...(await outlook.list('anna', 'calendar')),
    ];
    for (const { id } of rows) assert.match(id, /^A[AQ]M[A-Za-z0-9+/]{140,}=*$/);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('list mails newest first and appointments by their start, series by their dates', async () => {
    const inbox = await outlook.list('anna', 'inbox');
    const received = inbox.map((row) => row.kind === 'mail' && row.receivedAt);
    assert.deepEqual(received, [...received].sort().reverse());
    const calendar = await outlook.list('anna', 'calendar');
    const starts = calendar.map((row) => row.kind === 'appointment' && row.start);
    assert.deepEqual(starts, [...starts].sort());
    const dates = calendar.filter(({ subject }) => subject === 'Vertriebsrunde');
    assert.equal(dates.length, 20);
    assert.ok(dates.every((row) => row.kind === 'appointment' && row.isRecurring));
  });

  it('share a mail by its Message-ID, under ids of their own', async () => {
    const [anna, jonas] = await Promise.all(
      ['anna', 'jonas'].map(async (id) => outlook.get(id, (await find(id, 'inbox', 'Auftrag')).id)),
    );
    assert.ok(anna?.kind === 'mail' && jonas?.kind === 'mail');
    assert.equal(anna.internetMessageId, jonas.internetMessageId);
    assert.notEqual(anna.id, jonas.id);
    assert.ok(anna.conversationId !== null && jonas.conversationId !== null);
    assert.notEqual(anna.conversationId, jonas.conversationId);
  });

  it('let the owner organize what nobody else does', async () => {
    assert.equal((await appointment('anna', 'Arzttermin')).isOrganizer, true);
    assert.equal((await appointment('anna', 'Vertriebsrunde')).isOrganizer, true);
    assert.equal((await appointment('jonas', 'Vertriebsrunde')).isOrganizer, false);
    assert.equal((await appointment('anna', 'Abnahme')).isOrganizer, false);
  });

  it('refuse demo data that names what is not there', async () => {
    const [first] = testMails;
    assert.ok(first);
    const mail = { ...first, invitesTo: 'nothing' };
    await assert.rejects(startTestMailboxes({ mails: [mail] }), { kind: 'not-found' });
    const lost = { ...first, copies: [{ mailbox: 'nobody', folder: 'inbox' as const }] };
    await assert.rejects(startTestMailboxes({ mails: [lost] }), { kind: 'not-found' });
  });

  it('keep custom properties by item and add-in as Exchange does, up to 2,500 characters', async () => {
    const { id } = await find('anna', 'inbox', 'Request');
    await outlook.saveProperties('anna', id, 'ours', { mark: 'L-1' });
    assert.deepEqual(await outlook.properties('anna', id, 'ours'), { mark: 'L-1' });
    assert.deepEqual(await outlook.properties('anna', id, 'theirs'), {});
    const long = { mark: 'x'.repeat(2500) };
    await assert.rejects(outlook.saveProperties('anna', id, 'ours', long), {
      kind: 'invalid-input',
      message: /2500 characters/,
    });
    await assert.rejects(outlook.properties('jonas', id, 'ours'), { kind: 'not-found' });
  });

  it('keep a date’s custom properties on that date alone', async () => {
    const [first, second] = (await outlook.list('anna', 'calendar')).filter(
      ({ subject }) => subject === 'Vertriebsrunde',
    );
    assert.ok(first && second);
    await outlook.saveProperties('anna', first.id, 'ours', { mark: 'L-1' });
    assert.deepEqual(await outlook.properties('anna', first.id, 'ours'), { mark: 'L-1' });
    assert.deepEqual(await outlook.properties('anna', second.id, 'ours'), {});
    const opened = await outlook.get('anna', first.id);
    assert.ok(opened.kind === 'appointment' && opened.series?.role === 'occurrence');
    assert.deepEqual(await outlook.properties('anna', opened.series.masterId, 'ours'), {});
  });

  it('move mails under another id, delete into Deleted Items, and from there out of sight', async () => {
    const { id } = await find('anna', 'inbox', 'Request');
    const moved = await outlook.move('anna', id, 'archive');
    assert.notEqual(moved.id, id);
    assert.deepEqual(
      (await outlook.list('anna', 'archive')).map((row) => row.id),
      [moved.id],
    );
    await outlook.remove('anna', moved.id);
    const [deleted] = await outlook.list('anna', 'deleted');
    assert.equal(deleted?.subject, moved.subject);
    await outlook.remove('anna', deleted?.id ?? '');
    assert.deepEqual(await outlook.list('anna', 'deleted'), []);
    const other = await find('anna', 'inbox', 'Auftrag');
    await assert.rejects(outlook.move('anna', other.id, 'calendar'), { kind: 'invalid-input' });
  });

  it('keep the answers of attendees when the organizer saves, and refuse anyone else’s save', async () => {
    const { id } = await appointment('anna', 'Call');
    const edit = {
      subject: 'Call',
      required: [
        { name: 'Emily', address: 'EMILY@hargreaves-tools.example' },
        { name: 'New', address: 'new@example.com' },
      ],
    };
    const saved = await outlook.saveAppointment('anna', id, edit);
    assert.ok(saved.kind === 'appointment');
    assert.deepEqual(
      saved.required.map(({ response }) => response),
      ['tentative', 'none'],
    );
    assert.equal(saved.id, id);
    const theirs = await appointment('jonas', 'Vertriebsrunde');
    await assert.rejects(outlook.saveAppointment('jonas', theirs.id, edit), {
      kind: 'not-allowed',
    });
  });

  it('write only what the organizer changed, and send nobody anything', async () => {
    const { id, start } = await appointment('anna', 'Call');
    await outlook.saveAppointment('anna', id, { location: 'Room 1' });
    const saved = await outlook.saveAppointment('anna', id, { subject: 'Call about spindles' });
    assert.ok(saved.kind === 'appointment');
    assert.deepEqual([saved.location, saved.start], ['Room 1', start]);
    assert.match(saved.text, /^Open points/);
    assert.deepEqual(started.exchange.exchange.outbox, []);
  });

  it('make a new appointment at its times, with its people and text', async () => {
    const made = await outlook.saveAppointment('anna', null, {
      ...{ subject: 'Visit <b>&', location: '', isAllDay: false, html: null, text: 'a\nb' },
      ...{ start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T11:30:00.000Z' },
      required: [{ name: 'Emily', address: 'emily@hargreaves-tools.example' }],
      optional: [],
    });
    assert.ok(made.kind === 'appointment');
    assert.deepEqual(
      [made.subject, made.start, made.end, made.text, made.isOrganizer],
      ['Visit <b>&', '2026-11-24T10:00:00.000Z', '2026-11-24T11:30:00.000Z', 'a\nb', true],
    );
  });

  it('answer a mail: it is in Sent Items, and arrives at colleagues unread', async () => {
    const { id } = await find('anna', 'inbox', 'Bestellvorschlag');
    await outlook.sendMail('anna', { form: 'reply', itemId: id, html: '<p>60 <b>Stück</b></p>' });
    const [sent] = await outlook.list('anna', 'sent');
    assert.ok(sent?.kind === 'mail' && /^RE: Bestellvorschlag/.test(sent.subject), sent?.subject);
    const [arrived] = await outlook.list('jonas', 'inbox');
    assert.ok(arrived?.kind === 'mail' && !arrived.isRead);
    assert.equal(arrived.subject, sent.subject);
    const read = await outlook.get('jonas', arrived.id);
    assert.match(read.text, /60 Stück/);
  });

  it('give an attachment’s bytes, and only on the item that has it', async () => {
    const { id } = await find('anna', 'inbox', 'Invoice');
    const item = await outlook.get('anna', id);
    const attachmentId = item.attachments[0]?.id ?? '';
    const { content } = await outlook.content('anna', id, attachmentId);
    assert.match(Buffer.from(content).toString(), /^Remittance advice\n/);
    const other = await find('anna', 'inbox', 'Request');
    await assert.rejects(outlook.content('anna', other.id, attachmentId), { kind: 'not-found' });
  });

  it('keep categories that two write at the same time', async () => {
    const { id } = await find('anna', 'inbox', 'Request');
    await Promise.all([
      outlook.setRead('anna', id, true),
      outlook.setCategories('anna', id, ['ERP']),
      outlook.saveProperties('anna', id, 'ours', { mark: 'L-1' }),
    ]);
    const item = await outlook.get('anna', id);
    assert.ok(item.kind === 'mail' && item.isRead);
    assert.deepEqual(item.categories, ['ERP']);
    assert.deepEqual(await outlook.properties('anna', id, 'ours'), { mark: 'L-1' });
  });
});
