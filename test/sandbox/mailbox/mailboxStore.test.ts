import assert from 'node:assert/strict';
import type { DemoAppointment } from '../../../server/sandbox/mailbox/demo/DemoAppointment.ts';
import type { DemoMail } from '../../../server/sandbox/mailbox/demo/DemoMail.ts';
import { demoMailboxes } from '../../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { fillDemo } from '../../../server/sandbox/mailbox/demo/fillDemo.ts';
import { makeItemId } from '../../../server/sandbox/mailbox/makeItemId.ts';
import { MailboxStore } from '../../../server/sandbox/mailbox/MailboxStore.ts';
import { testAppointments } from '../page/fixtures/testAppointments.ts';
import { testMails } from '../page/fixtures/testMails.ts';

// A Saturday morning in Berlin.
const now = Date.UTC(2026, 10, 21, 9);
const filled = (
  demo: { mails?: DemoMail[]; appointments?: DemoAppointment[] } = {},
  at = now,
): MailboxStore => {
  const store = new MailboxStore(demoMailboxes, { now: () => at });
  fillDemo(store, { mails: testMails, appointments: testAppointments, ...demo }, at);
  return store;
};

describe('ids of items', () => {
  it('look like Exchange’s: long, case-sensitive, with slash and plus', () => {
    const ids = Array.from({ length: 200 }, (_, n) => makeItemId(`item ${n}`));
    for (const id of ids) assert.match(id, /^(?=.*\/)(?=.*\+)AAMkAD[A-Za-z0-9+/]{145}=$/);
    assert.equal(new Set(ids).size, 200);
    assert.equal(makeItemId('item 1'), ids[1]);
  });
});

describe('the try-out’s mailboxes', () => {
  it('list mails newest first and appointments by their start, series by their dates', () => {
    const store = filled();
    const received = store
      .list('anna', 'inbox')
      .map((item) => item.kind === 'mail' && item.receivedAt);
    assert.deepEqual(received, [...received].sort().reverse());
    const calendar = store.list('anna', 'calendar');
    assert.deepEqual([...new Set(calendar.map(({ kind }) => kind))], ['appointment']);
    const dates = calendar.filter(({ subject }) => subject === 'Vertriebsrunde');
    assert.equal(dates.length, 20);
    assert.ok(
      dates.every((one) => one.kind === 'appointment' && one.series?.role === 'occurrence'),
    );
  });

  it('are the same for the same clock, and lively on any day', () => {
    assert.deepEqual(filled().list('anna', 'inbox'), filled().list('anna', 'inbox'));
    for (let day = 0; day < 8; day += 1) {
      const at = now + day * 86_400_000;
      const store = filled({}, at);
      for (const item of store.list('anna', 'inbox')) {
        assert.ok(item.kind === 'mail' && Date.parse(item.receivedAt) <= at, 'mail of the future');
      }
      const near = store.list('anna', 'calendar').filter((item) => {
        const start = item.kind === 'appointment' ? Date.parse(item.start) : 0;
        return Math.abs(start - at) < 7 * 86_400_000;
      });
      assert.ok(near.length >= 5, `${near.length} appointments around day ${day}`);
    }
  });

  it('share a mail by its Message-ID, under ids of their own', () => {
    const store = filled();
    const [anna, jonas] = ['anna', 'jonas'].map((id) =>
      store.list(id, 'inbox').find(({ subject }) => subject.startsWith('Auftrag')),
    );
    assert.ok(anna?.kind === 'mail' && jonas?.kind === 'mail');
    assert.equal(anna.internetMessageId, jonas.internetMessageId);
    assert.notEqual(anna.id, jonas.id);
    assert.notEqual(anna.conversationId, jonas.conversationId);
  });

  it('let the owner organize what nobody else does', () => {
    const store = filled();
    const find = (mailbox: string, subject: string) => {
      const item = store.list(mailbox, 'calendar').find((one) => one.subject === subject);
      return item?.kind === 'appointment' ? item.isOrganizer : null;
    };
    assert.equal(find('anna', 'Arzttermin'), true);
    assert.equal(find('anna', 'Vertriebsrunde'), true);
    assert.equal(find('jonas', 'Vertriebsrunde'), false);
    assert.equal(find('anna', 'Abnahme Spindelprüfstand'), false);
  });

  it('refuse demo data that names what is not there', () => {
    const mail = { ...testMails[0]!, invitesTo: 'nothing' };
    assert.throws(() => filled({ mails: [mail] }), { kind: 'not-found' });
    const lost = { ...testMails[0]!, copies: [{ mailbox: 'nobody', folder: 'inbox' as const }] };
    assert.throws(() => filled({ mails: [lost] }), { kind: 'not-found' });
  });

  it('keep custom properties by item and add-in, up to 2,500 characters', () => {
    const store = filled();
    const { id } = store.list('anna', 'inbox')[0]!;
    store.saveProperties('anna', id, 'ours', { mark: 'L-1' });
    assert.deepEqual(store.properties('anna', id, 'ours'), { mark: 'L-1' });
    assert.deepEqual(store.properties('anna', id, 'theirs'), {});
    assert.throws(() => store.saveProperties('anna', id, 'ours', { mark: 'x'.repeat(2500) }), {
      kind: 'invalid-input',
      message: /2500 characters/,
    });
    assert.throws(() => store.properties('jonas', id, 'ours'), { kind: 'not-found' });
  });

  it('move mails, delete into Deleted Items, and from there for good', () => {
    const store = filled();
    const { id } = store.list('anna', 'inbox')[0]!;
    store.move('anna', id, 'archive');
    assert.equal(store.list('anna', 'archive')[0]?.id, id);
    store.remove('anna', id);
    assert.equal(store.list('anna', 'deleted')[0]?.id, id);
    store.remove('anna', id);
    assert.throws(() => store.get('anna', id), { kind: 'not-found' });
    assert.throws(() => store.move('anna', store.list('anna', 'inbox')[0]!.id, 'calendar'), {
      kind: 'invalid-input',
    });
  });

  it('keep the answers of attendees when the organizer saves, and refuse anyone else’s save', () => {
    const store = filled();
    const item = store.list('anna', 'calendar').find(({ subject }) => subject.startsWith('Call'));
    assert.ok(item?.kind === 'appointment');
    const edit = {
      ...{ subject: 'Call', start: item.start, end: item.end, isAllDay: false },
      ...{ location: '', html: null, text: '', optional: [] },
      required: [
        { name: 'Emily', address: 'EMILY@hargreaves-tools.example' },
        { name: 'New', address: 'new@example.com' },
      ],
    };
    const saved = store.saveAppointment('anna', item.id, edit);
    assert.deepEqual(
      saved.required.map(({ response }) => response),
      ['tentative', 'none'],
    );
    assert.equal(saved.id, item.id);
    const first = store.saveAppointment('anna', null, edit);
    const second = store.saveAppointment('anna', null, edit);
    assert.notEqual(first.id, second.id);
    const other = store
      .list('jonas', 'calendar')
      .find(({ subject }) => subject === 'Vertriebsrunde')!;
    assert.throws(() => store.saveAppointment('jonas', other.id, edit), { kind: 'not-allowed' });
  });
});
