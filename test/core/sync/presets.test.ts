import assert from 'node:assert/strict';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { PlanInput } from '../../../server/core/sync/Plan.ts';
import { planSync } from '../../../server/core/sync/planSync.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { sample } from './sample.ts';

const facts = { company: 'north', today: '2026-11-22' };

/** What a preset does about something, in a few words; what it skips, by its reason. */
function does(
  preset: string,
  area: Area,
  seen: readonly Seen[],
  change: Partial<PlanInput> = {},
): string[] {
  const policy = presets[preset]?.(facts);
  assert.ok(policy);
  const { steps, skipped } = planSync(sample.input({ area, policy, seen, ...change }));
  const done = steps.map((step) => {
    if (step.op === 'pair') return step.pair.partedOn ? `part ${step.pair.partedOn}` : 'pair';
    if (step.op === 'ask') return `ask ${step.reason}`;
    if (step.op === 'create' || step.op === 'update') {
      return `${step.op} ${step.side}: ${Object.keys(step.set).sort().join(' ')}`;
    }
    return 'side' in step ? `${step.op} ${step.side}` : step.op;
  });
  return [...done, ...skipped.map(({ why }) => why)];
}

function pairOf(
  area: Area,
  fields: Fields = { subject: 'Angebot', body: 'alt' },
): { pairs: Pair[] } {
  const [erp, mailbox] = [sample.baseline('e1', fields), sample.baseline('m1', fields)];
  return { pairs: [sample.pair({ area, erp, mailbox })] };
}

const fromErp = (fields: Fields, ref = 'e1') => sample.seen('erp', ref, fields);
const fromBox = (fields: Fields, ref = 'm1') => sample.seen('mailbox', ref, fields);
const day = (date: string) => ({ kind: 'date', date }) as const;
const meeting: Fields = { subject: 'Besuch', start: day('2026-12-01'), end: day('2026-12-02') };
const series = {
  pattern: { type: 'daily', interval: 1 },
  range: { type: 'endless' },
  exceptions: [],
} as const;
const inBin = sample.saw('mailbox', { state: 'gone', ref: 'm1', evidence: 'bin', binRef: 'b1' });

describe('preset: BrokerStar with Open-Xchange', () => {
  const name = 'brokerstar-groupware';
  const jan: Fields = { firstName: 'Jan', lastName: 'Müller' };

  it('never adopts a contact that is new in Outlook (BS3)', () => {
    assert.deepEqual(does(name, 'contacts', [fromBox(jan)]), ['not-made-there']);
    assert.deepEqual(does(name, 'contacts', [fromErp(jan)]), [
      'create mailbox: firstName lastName',
    ]);
  });

  it('deletes a contact in the ERP that anybody deleted in Outlook (BS3)', () => {
    const deleted = [sample.gone('mailbox', 'm1')];
    assert.deepEqual(does(name, 'contacts', deleted, pairOf('contacts', jan)), ['delete erp']);
  });

  it('lets the ERP be the master of contacts: a change in Outlook is taken back (BS4)', () => {
    const changed = [fromBox({ ...jan, lastName: 'Maier' })];
    assert.deepEqual(does(name, 'contacts', changed, pairOf('contacts', jan)), [
      'update mailbox: lastName',
    ]);
  });

  it('adopts appointments and tasks that are missing on either side (BS6)', () => {
    assert.deepEqual(does(name, 'appointments', [fromBox(meeting)]), [
      'create erp: end start subject',
    ]);
    assert.deepEqual(does(name, 'tasks', [fromBox({ subject: 'A' })]), ['create erp: subject']);
    assert.deepEqual(does(name, 'tasks', [fromErp({ subject: 'A' })]), ['create mailbox: subject']);
  });
});

describe('preset: BrokerStar as a DAV server', () => {
  const name = 'brokerstar-dav';

  it('reads and writes contacts, appointments and tasks (BD1)', () => {
    assert.deepEqual(does(name, 'contacts', [fromBox({ lastName: 'Neu' })]), [
      'create erp: lastName',
    ]);
    assert.deepEqual(does(name, 'tasks', [fromBox({ subject: 'B' })], pairOf('tasks')), [
      'update erp: subject',
    ]);
    assert.deepEqual(does(name, 'appointments', [fromErp(meeting)]), [
      'create mailbox: end start subject',
    ]);
  });

  it('gives users all they may see, however old (BD5)', () => {
    const old = { ...meeting, start: day('2001-01-01'), end: day('2001-01-02') };
    assert.deepEqual(does(name, 'appointments', [fromErp(old)]), [
      'create mailbox: end start subject',
    ]);
  });

  it('leaves mail alone', () => {
    assert.deepEqual(does(name, 'incomingMail', [fromBox({ subject: 'A' })]), ['area-off']);
  });
});

describe('preset: BüroWARE', () => {
  const name = 'bueroware';

  it('syncs mail, appointments and contacts, and no tasks (BW1)', () => {
    assert.deepEqual(does(name, 'tasks', [fromBox({ subject: 'A' })]), ['area-off']);
    assert.deepEqual(does(name, 'contacts', [fromBox({ lastName: 'A' })]), [
      'create erp: lastName',
    ]);
  });

  it('lets the leading system win (BW6)', () => {
    const both = [fromErp({ subject: 'E' }), fromBox({ subject: 'M' })];
    assert.deepEqual(
      does(
        name,
        'contacts',
        [fromErp({ lastName: 'E' }), fromBox({ lastName: 'M' })],
        pairOf('contacts', { lastName: 'A' }),
      ),
      ['update mailbox: lastName'],
    );
    assert.deepEqual(does(name, 'appointments', both, pairOf('appointments')), [
      'update mailbox: subject',
    ]);
  });

  it('does nothing for an account without a company (BW7)', () => {
    const policy = presets.bueroware?.({ ...facts, company: null });
    const { steps } = planSync(
      sample.input({ area: 'contacts', policy, seen: [fromBox({ lastName: 'A' })] }),
    );
    assert.deepEqual(steps, []);
  });

  it('takes mail and appointments from a date on (BW8)', () => {
    const mail = (date: string): Fields => ({
      subject: 'Hallo',
      received: { kind: 'zoned', local: `${date}T09:00:00`, zone: 'UTC' },
    });
    assert.deepEqual(does(name, 'incomingMail', [fromErp(mail('2026-11-21'))]), ['outside-window']);
    assert.deepEqual(does(name, 'incomingMail', [fromErp(mail('2026-11-22'))]), [
      'create mailbox: received subject',
    ]);
    const old = { ...meeting, start: day('2026-11-01'), end: day('2026-11-02') };
    assert.deepEqual(does(name, 'appointments', [fromErp(old)]), ['outside-window']);
  });

  it('keeps mail in step: moved, read and deleted (BW12)', () => {
    const mail: Fields = { subject: 'Hallo', read: false, folder: 'Inbox' };
    const pairs = pairOf('incomingMail', mail);
    assert.deepEqual(
      does(name, 'incomingMail', [fromBox({ ...mail, read: true, folder: 'Bau' })], pairs),
      ['update erp: folder read'],
    );
    assert.deepEqual(does(name, 'incomingMail', [sample.gone('mailbox', 'm1')], pairs), [
      'delete erp',
    ]);
  });
});

describe('preset: microtech büro+', () => {
  const name = 'microtech';

  it('syncs series with their exceptions, and tasks without follow-ups (MT2)', () => {
    const fields = { ...meeting, recurrence: series };
    assert.deepEqual(does(name, 'appointments', [fromErp(fields)]), [
      'create mailbox: end recurrence start subject',
    ]);
    assert.deepEqual(does(name, 'tasks', [fromErp({ subject: 'A' })]), ['create mailbox: subject']);
    assert.deepEqual(does(name, 'tasks', [fromErp({ subject: 'A', followUp: true })]), [
      'follow-up',
    ]);
  });

  it('starts from now on: what was there before goes when it changes (MT4, MT11)', () => {
    const old = { ...fromErp(meeting), isInitial: true };
    assert.deepEqual(does(name, 'appointments', [old]), ['before-start']);
    assert.deepEqual(does(name, 'appointments', [fromErp(meeting)]), [
      'create mailbox: end start subject',
    ]);
  });

  it('takes the description from the ERP to Outlook only (MT5)', () => {
    const pairs = pairOf('appointments');
    assert.deepEqual(does(name, 'appointments', [fromBox({ body: 'neu' })], pairs), ['pair']);
    assert.deepEqual(does(name, 'appointments', [fromErp({ body: 'neu' })], pairs), [
      'update mailbox: body',
    ]);
  });

  it('is switched by direction: import off is one way to the mailbox (MT7)', () => {
    const policy = presets.microtech?.(facts);
    assert.ok(policy);
    const tasks = { ...policy.areas.tasks, direction: 'toMailbox' } as const;
    const input = { policy: { ...policy, areas: { ...policy.areas, tasks } }, ...pairOf('tasks') };
    const { steps } = planSync(sample.input({ ...input, seen: [fromBox({ subject: 'B' })] }));
    assert.deepEqual(
      steps.map(({ op }) => op),
      ['pair'],
    );
  });
});

describe('preset: emisExchangeSync', () => {
  const name = 'emis';
  const mail: Fields = {
    subject: 'Hallo',
    received: { kind: 'zoned', local: '2026-11-22T09:00:00', zone: 'UTC' },
    folder: 'Inbox',
  };

  it('starts with the appointments from today on (EM4)', () => {
    const on = (date: string) => [fromBox({ subject: 'A', start: day(date), end: day(date) })];
    assert.deepEqual(does(name, 'appointments', on('2026-11-21')), ['outside-window']);
    assert.deepEqual(does(name, 'appointments', on('2026-11-22')), [
      'create erp: end start subject',
    ]);
  });

  for (const area of ['incomingMail', 'sentMail'] as const) {
    it(`takes ${area} to the ERP once, never back, and never again (EM5, EM6)`, () => {
      assert.deepEqual(does(name, area, [fromBox(mail)]), ['create erp: received subject']);
      assert.deepEqual(does(name, area, [fromErp(mail)]), ['not-made-there']);
      const pairs = pairOf(area, mail);
      assert.deepEqual(does(name, area, [fromBox({ ...mail, subject: 'X' })], pairs), ['pair']);
      assert.deepEqual(does(name, area, [sample.gone('mailbox', 'm1')], pairs), ['part mailbox']);
      assert.deepEqual(does(name, area, [sample.gone('erp', 'e1')], pairs), ['part erp']);
    });
  }

  it('takes contacts to Outlook only, those on the list, and their fields of EM7 (EM7)', () => {
    const jan: Fields = { lastName: 'Müller', company1: 'Bau', spouse: 'Eva' };
    const listed = new Set(['e1']);
    assert.deepEqual(does(name, 'contacts', [fromErp(jan)], { listed }), [
      'create mailbox: company1 lastName',
    ]);
    assert.deepEqual(does(name, 'contacts', [fromErp(jan)]), ['not-selected']);
    const changed = [fromBox({ ...jan, lastName: 'Maier' })];
    assert.deepEqual(does(name, 'contacts', changed, { listed, ...pairOf('contacts', jan) }), [
      'update mailbox: lastName',
    ]);
    assert.deepEqual(presets.emis?.(facts).areas.contacts.schedule, [
      { direction: 'toMailbox', when: { daily: '23:00' } },
    ]);
  });

  it('leaves series alone, and takes the fields of EM8 both ways (EM8)', () => {
    assert.deepEqual(does(name, 'appointments', [fromErp({ ...meeting, recurrence: series })]), [
      'series',
    ]);
    const fields: Fields = {
      ...meeting,
      body: 'B',
      place: 'P',
      highlight: 'H',
      reminderSet: true,
      reminderMinutes: 15,
      onlineLink: 'https://x.example',
    };
    assert.deepEqual(does(name, 'appointments', [fromBox(fields)]), [
      'create erp: body end highlight place reminderMinutes reminderSet start subject',
    ]);
  });

  it('deletes in the ERP what lies in Deleted Items and removes it there, not what was purged (EM9)', () => {
    const pairs = pairOf('appointments');
    assert.deepEqual(does(name, 'appointments', [inBin], pairs), ['delete erp', 'purge mailbox']);
    assert.deepEqual(does(name, 'appointments', [sample.gone('mailbox', 'm1')], pairs), [
      'part mailbox',
    ]);
    assert.deepEqual(does(name, 'appointments', [sample.gone('erp', 'e1')], pairs), [
      'delete mailbox',
    ]);
  });

  it('lets Outlook win (EM10)', () => {
    const both = [fromErp({ subject: 'E' }), fromBox({ subject: 'M' })];
    assert.deepEqual(does(name, 'appointments', both, pairOf('appointments')), [
      'update erp: subject',
    ]);
  });

  it('syncs tasks both ways, follow-ups too (EM11)', () => {
    const task: Fields = {
      subject: 'A',
      body: 'B',
      importance: 'high',
      due: day('2026-12-01'),
      companies: ['Bau'],
    };
    assert.deepEqual(does(name, 'tasks', [fromBox(task)]), [
      'create erp: body due importance reminderAt subject',
    ]);
    assert.deepEqual(does(name, 'tasks', [fromErp({ subject: 'A', followUp: true })]), [
      'create mailbox: due reminderAt subject',
    ]);
  });
});

describe('preset: our own', () => {
  it('asks about conflicts, and lets a change beat a deletion', () => {
    const both = [fromErp({ subject: 'E' }), fromBox({ subject: 'M' })];
    assert.deepEqual(does('own', 'tasks', both, pairOf('tasks')), ['ask changed-on-both']);
    const against = [sample.gone('erp', 'e1'), fromBox({ subject: 'M' })];
    assert.deepEqual(does('own', 'tasks', against, pairOf('tasks')), ['create erp: body subject']);
  });

  it('adopts no private address, and sends nobody’s attendees', () => {
    assert.deepEqual(does('own', 'contacts', [fromBox({ lastName: 'Tante' })]), ['not-made-there']);
    const parties = [
      { name: '', address: 'anna@firma.example', role: 'organizer', response: 'none' },
    ] as const;
    assert.deepEqual(does('own', 'appointments', [fromBox({ ...meeting, parties })]), [
      'create erp: end start subject',
    ]);
  });

  it('deletes a record only where its owner deletes', () => {
    const [pair] = pairOf('tasks').pairs;
    assert.ok(pair);
    const deleted = [sample.gone('mailbox', 'm1')];
    assert.deepEqual(does('own', 'tasks', deleted, { pairs: [pair] }), ['delete erp']);
    assert.deepEqual(does('own', 'tasks', deleted, { pairs: [{ ...pair, isOwner: false }] }), [
      'part mailbox',
    ]);
  });
});
