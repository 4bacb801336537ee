import assert from 'node:assert/strict';
import type { AppointmentItem } from '../../../server/sandbox/mailbox/AppointmentItem.ts';
import type { AppointmentSummary } from '../../../server/sandbox/mailbox/ItemSummary.ts';
import type { MailItem } from '../../../server/sandbox/mailbox/MailItem.ts';
import { layoutDay } from '../../../server/sandbox/page/components/calendar/layoutDay.ts';
import { weekDays } from '../../../server/sandbox/page/components/calendar/weekDays.ts';
import type { HostItem } from '../../../server/sandbox/page/host/HostItem.ts';
import { NotificationBoard } from '../../../server/sandbox/page/host/NotificationBoard.ts';
import type { RibbonButton } from '../../../server/sandbox/page/manifest/AddinManifest.ts';
import { paneAfter } from '../../../server/sandbox/page/paneAfter.ts';
import type { PaneState } from '../../../server/sandbox/page/paneAfter.ts';
import { readPeople, writePeople } from '../../../server/sandbox/page/people.ts';

const button = (id: string): RibbonButton => ({
  ...{ id, label: id, icons: [], tooltip: { title: id, description: '' } },
  ...{ sourceLocation: 'https://addin.example/', functionName: null, canBePinned: true },
});
const buttons = {
  MessageReadCommandSurface: [button('mail')],
  MessageComposeCommandSurface: [],
  AppointmentAttendeeCommandSurface: [button('attendee')],
  AppointmentOrganizerCommandSurface: [],
};
const mail: HostItem = { kind: 'message', mail: {} as MailItem };
const meeting: HostItem = { kind: 'attendee', appointment: {} as AppointmentItem };
const organized = { kind: 'organizer' } as HostItem;
const open: PaneState = {
  ...{ status: 'open', surface: 'MessageReadCommandSurface', buttonId: 'mail', session: 1 },
};

describe('what becomes of the pane with another item', () => {
  const after = (pane: PaneState, item: HostItem | null, isPinned = true) =>
    paneAfter(pane, item, isPinned, buttons);

  it('closes unpinned, and stays closed', () => {
    assert.equal(after(open, mail, false).status, 'closed');
    assert.equal(after({ status: 'closed', session: 1 }, mail).status, 'closed');
  });

  it('stays the same session through mails and without one', () => {
    assert.equal(after(open, mail), open);
    assert.equal(after(open, null), open);
  });

  it('starts a new session for another kind of item', () => {
    assert.deepEqual(after(open, meeting), {
      ...{ status: 'open', surface: 'AppointmentAttendeeCommandSurface' },
      ...{ buttonId: 'attendee', session: 2 },
    });
  });

  it('waits where the manifest has no button, and comes back with a mail', () => {
    const waiting = after(open, organized);
    assert.equal(waiting.status, 'waiting');
    assert.equal(after(after(open, meeting), null).status, 'waiting');
    const back = after(waiting, mail);
    assert.ok(back.status === 'open' && back.session > open.session);
  });
});

describe('the week', () => {
  const zone = 'Europe/Berlin';

  it('begins on Monday, also when a day of it has 23 or 25 hours', () => {
    const days = weekDays(Date.UTC(2026, 9, 25, 12), 0, zone);
    assert.equal(new Date(days[0]!).toISOString(), '2026-10-18T22:00:00.000Z');
    const next = weekDays(Date.UTC(2026, 9, 25, 12), 1, zone);
    assert.equal(next[0]! - days[6]!, 25 * 3_600_000);
  });

  it('puts appointments at the same time side by side, and others at full width', () => {
    const day = Date.UTC(2026, 10, 19);
    const at = (id: string, from: number, to: number) =>
      ({
        id,
        start: new Date(day + from * 3_600_000).toISOString(),
        end: new Date(day + to * 3_600_000).toISOString(),
      }) as AppointmentSummary;
    const placed = layoutDay(
      [at('a', 9, 11), at('b', 10, 12), at('c', 11, 12), at('d', 14, 15), at('late', 22, 23)],
      day,
      { first: 7, last: 19 },
    );
    const of = (id: string) => placed.find(({ appointment }) => appointment.id === id)!;
    assert.deepEqual([of('a').left, of('b').left, of('c').left], [0, 0.5, 0]);
    assert.deepEqual([of('a').width, of('d').width], [0.5, 1]);
    assert.ok(of('late').top + of('late').height <= 1);
  });
});

describe('small rules of the page', () => {
  it('read people as they are written, and bare addresses', () => {
    const people = [
      { name: 'Berger, Anna', address: 'a@example.com' },
      { name: 'b@example.com', address: 'b@example.com' },
    ];
    assert.deepEqual(readPeople(writePeople(people)), people);
    assert.deepEqual(readPeople(' ; '), []);
  });

  it('show at most five messages over an item', () => {
    const board = new NotificationBoard();
    const add = (key: string) =>
      board.add('item', { key, type: 0, message: key, icon: null, persistent: false });
    for (const key of ['1', '2', '3', '4', '5']) assert.equal(add(key), null);
    assert.equal(add('6'), 9025);
    assert.equal(board.remove('item', '1'), null);
    assert.equal(add('6'), null);
  });
});
