import assert from 'node:assert/strict';
import { matchFirst, type Matches, type Unpaired } from '../../../server/core/sync/matchFirst.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

function match(
  erp: readonly Fields[],
  mailbox: readonly Fields[],
  area: Area = 'contacts',
): Matches {
  const things = (list: readonly Fields[], letter: string): Unpaired[] =>
    list.map((fields, at) => ({ ref: `${letter}${at + 1}`, fields }));
  return matchFirst(area, { erp: things(erp, 'e'), mailbox: things(mailbox, 'm') });
}

const jan = { firstName: 'Jan', lastName: 'Müller', email1: 'jan@bau.example' };
const paired = { matched: [{ erp: 'e1', mailbox: 'm1' }], proposed: [] };
const proposed = { matched: [], proposed: [{ erp: ['e1'], mailbox: ['m1'] }] };
const none = { matched: [], proposed: [] };

describe('matchFirst: contacts', () => {
  it('pairs two that share a name and an address', () => {
    assert.deepEqual(
      match([jan], [{ displayName: 'Müller, Jan', email2: 'JAN@bau.example' }]),
      paired,
    );
  });

  it('pairs two that share an address and a phone number, however that is typed', () => {
    const erp = { email1: 'jan@bau.example', businessPhone: '+49 30 123456' };
    const mailbox = { email1: 'jan@bau.example', mobilePhone: '0049 (30) 12 34 56' };
    assert.deepEqual(match([erp], [mailbox]), paired);
  });

  it('does not pair two Peter Müllers who share nothing but the name', () => {
    const peter = { firstName: 'Peter', lastName: 'Müller' };
    assert.deepEqual(match([peter], [peter]), none);
  });

  it('only proposes what shares one address', () => {
    assert.deepEqual(
      match([{ email1: 'info@bau.example' }], [{ email1: 'info@bau.example' }]),
      proposed,
    );
  });

  it('only proposes two people of different names behind one address and phone', () => {
    const shared = { email1: 'info@bau.example', businessPhone: '030 1234567' };
    const erp = { ...shared, lastName: 'Weiß' };
    assert.deepEqual(match([erp], [{ ...shared, lastName: 'Schwarz' }]), proposed);
  });

  it('does not even propose people of different names who share a switchboard', () => {
    const phone = { businessPhone: '030 1234567' };
    assert.deepEqual(
      match([{ ...phone, lastName: 'Weiß' }], [{ ...phone, lastName: 'Schwarz' }]),
      none,
    );
  });

  it('proposes all of them where two match as well as one', () => {
    assert.deepEqual(match([jan], [jan, jan]), {
      matched: [],
      proposed: [{ erp: ['e1'], mailbox: ['m1', 'm2'] }],
    });
    assert.deepEqual(match([jan, jan], [jan]).proposed, [{ erp: ['e1', 'e2'], mailbox: ['m1'] }]);
  });

  it('does not match what is empty on both sides', () => {
    const blank = {
      firstName: null,
      lastName: null,
      email1: null,
      businessPhone: '',
      birthday: null,
    };
    assert.deepEqual(match([blank], [blank]), none);
  });

  it('lets an identifier that many have tell nothing', () => {
    const many = Array.from({ length: 25 }, () => ({ email1: 'info@bau.example' }));
    assert.deepEqual(match(many, [{ email1: 'info@bau.example' }]), none);
  });

  it('takes a birthday without its year for no identifier', () => {
    const vague = { lastName: 'Müller', birthday: '--05-01' };
    assert.deepEqual(match([vague], [vague]), none);
    const sure = { lastName: 'Müller', birthday: '1980-05-01' };
    assert.deepEqual(match([sure], [sure]), paired);
  });
});

describe('matchFirst: appointments, tasks, mails', () => {
  const at = (local: string, zone = 'Europe/Berlin') => ({ kind: 'zoned', local, zone }) as const;
  const visit = {
    subject: 'Besuch',
    start: at('2026-12-01T09:00:00'),
    end: at('2026-12-01T10:00:00'),
  };

  it('pairs the same subject at the same time, whichever zone says it', () => {
    const utc = {
      subject: 'BESUCH',
      start: at('2026-12-01T08:00:00', 'UTC'),
      end: at('2026-12-01T09:00:00', 'UTC'),
    };
    assert.deepEqual(match([visit], [utc], 'appointments'), paired);
  });

  it('takes a subject for the same where a server left out blanks', () => {
    const [typed, kept] = ['Besuch  bei Berg ', 'Besuch bei Berg'];
    const pair = [
      { ...visit, subject: kept },
      { ...visit, subject: typed },
    ] as const;
    assert.deepEqual(match([pair[0]], [pair[1]], 'appointments'), paired);
  });

  it('knows a long subject again of which a server keeps the beginning, with fewer blanks', () => {
    const typed = `Besuch  bei ${'Berg '.repeat(20)}`;
    const kept = typed.replace(/ +/g, ' ').slice(0, 60).toUpperCase();
    const things = {
      erp: [{ ref: 'e0', fields: { ...visit, subject: kept } }],
      mailbox: [{ ref: 'm0', fields: { ...visit, subject: typed } }],
    };
    assert.deepEqual(matchFirst('appointments', things, { subject: 60 }).matched, [
      { erp: 'e0', mailbox: 'm0' },
    ]);
    assert.deepEqual(matchFirst('appointments', things).matched, []);
  });

  it('pairs a meeting that was renamed, by its UID and time', () => {
    const erp = { ...visit, iCalUid: 'u1' };
    assert.deepEqual(match([erp], [{ ...erp, subject: 'anders' }], 'appointments'), paired);
  });

  it('only proposes what has another UID, and what has nothing but the UID', () => {
    const erp = { ...visit, iCalUid: 'u1' };
    assert.deepEqual(match([erp], [{ ...visit, iCalUid: 'u2' }], 'appointments'), proposed);
    const moved = { iCalUid: 'u1', subject: 'anders', start: at('2026-12-05T09:00:00') };
    assert.deepEqual(match([erp], [moved], 'appointments'), proposed);
  });

  it('does not match on a subject alone', () => {
    const later = { ...visit, start: at('2026-12-08T09:00:00'), end: at('2026-12-08T10:00:00') };
    assert.deepEqual(match([visit], [later], 'appointments'), none);
  });

  it('proposes twins instead of choosing one', () => {
    assert.equal(match([visit, visit], [visit, visit], 'appointments').matched.length, 0);
  });

  it('pairs tasks by subject and due date, and not without one', () => {
    const task = { subject: 'Anrufen', due: { kind: 'date', date: '2026-12-01' } as const };
    assert.deepEqual(match([task], [task], 'tasks'), paired);
    assert.deepEqual(match([{ subject: 'Anrufen' }], [{ subject: 'Anrufen' }], 'tasks'), none);
  });

  it('pairs mails by their Message-ID and subject', () => {
    const mail = { messageId: '<1@firma.example>', subject: 'Hallo' };
    assert.deepEqual(match([mail], [mail], 'incomingMail'), paired);
  });

  it('matches ten thousand on each side in seconds', function () {
    this.timeout(10_000);
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      firstName: `Vorname${at}`,
      lastName: `Name${at % 100}`,
      email1: `person${at}@bau.example`,
      businessPhone: `030 ${100_000 + (at % 500)}`,
    }));
    assert.equal(match(many, [...many].reverse()).matched.length, 10_000);
  });
});
