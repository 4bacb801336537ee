import { ownDefault } from '../../../server/core/sync/presets/ownDefault.ts';
import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { company } from '../engine/SimWorld.ts';
import type { Edit } from '../story/Edit.ts';
import type { SideOfStory, Story } from '../story/Story.ts';

/** A small story whose last round is killed at every durable point of it. */
export interface CrashScenario {
  name: string;
  story: Story;
}

const areas = ['contacts', 'appointments', 'tasks'] as const;
const erps = ['goodErp', 'poorErp'] as const;
const mailboxes = ['exchange', 'graph', 'dav'] as const;

type Kind = (typeof areas)[number];

interface Plot {
  name: string;
  /** There and in step before. */
  before?: (area: Kind) => Edit[];
  /** What happens before the run that is killed. */
  edits: (area: Kind) => Edit[];
  policy?: Partial<AreaPolicy>;
}

const at = { who: 0, nth: 0 };
const shared = (area: Kind): Edit[] => [{ op: 'create', side: 'erp', who: 0, fields: first(area) }];

const plots: readonly Plot[] = [
  { name: 'made in the ERP', edits: shared },
  {
    name: 'made in the mailbox',
    edits: (area) => [{ op: 'create', side: 'mailbox', who: 0, fields: first(area) }],
  },
  {
    name: 'made in the ERP, with little to know it by',
    edits: (area) => [{ op: 'create', side: 'erp', who: 0, fields: bare(area) }],
  },
  {
    name: 'made in the mailbox, with little to know it by',
    edits: (area) => [{ op: 'create', side: 'mailbox', who: 0, fields: bare(area) }],
  },
  {
    name: 'paired',
    edits: (area) => [{ op: 'twins', who: 0, fields: first(area), differing: {} }],
  },
  {
    name: 'paired and differing',
    edits: (area) => [{ op: 'twins', who: 0, fields: first(area), differing: second(area) }],
    policy: { leading: 'mailbox' },
  },
  { name: 'changed in the ERP', before: shared, edits: (area) => [change('erp', second(area))] },
  {
    name: 'changed in the mailbox',
    before: shared,
    edits: (area) => [change('mailbox', second(area))],
  },
  {
    name: 'changed on both sides, other fields',
    before: shared,
    edits: (area) => [change('mailbox', second(area)), change('erp', third(area))],
  },
  {
    name: 'in conflict, one side leads',
    before: shared,
    edits: (area) => [change('mailbox', second(area)), change('erp', fourth(area))],
    policy: { leading: 'erp' },
  },
  {
    name: 'in conflict, asked',
    before: shared,
    edits: (area) => [change('mailbox', second(area)), change('erp', fourth(area))],
    policy: { leading: 'ask' },
  },
  {
    name: 'deleted in the ERP',
    before: shared,
    edits: () => [{ op: 'remove', side: 'erp', ...at }],
  },
  {
    name: 'deleted in the mailbox',
    before: shared,
    edits: () => [{ op: 'remove', side: 'mailbox', ...at }],
  },
  {
    name: 'thrown away',
    before: shared,
    edits: () => [{ op: 'throwAway', side: 'mailbox', ...at }],
  },
  {
    name: 'deleted and changed',
    before: shared,
    edits: (area) => [change('erp', second(area)), { op: 'remove', side: 'mailbox', ...at }],
  },
  {
    name: 'copied',
    before: shared,
    edits: () => [{ op: 'copy', side: 'mailbox', ...at, to: 0, by: 'user' }],
  },
  {
    name: 'moved and changed',
    before: shared,
    edits: (area) => [{ op: 'move', side: 'mailbox', ...at }, change('mailbox', second(area))],
  },
];

/** Every plot with every ERP, mailbox and area. */
export const crashScenarios: readonly CrashScenario[] = plots.flatMap((plot) =>
  areas.flatMap((area) =>
    erps.flatMap((erp) =>
      mailboxes.map((mailbox): CrashScenario => {
        const plain = (family: SideOfStory['family']): SideOfStory => ({
          family,
          traits: [],
          skew: 0,
        });
        const before = plot.before?.(area) ?? [];
        const edits = plot.edits(area).map((edit) => ({ at: null, edit }));
        const story: Story = {
          seed: 1,
          area,
          sides: { erp: plain(erp), mailbox: plain(mailbox) },
          policy: policyOf(area, plot.policy ?? {}),
          accounts: 1,
          store: 'memory',
          population: before,
          rounds: [
            ...(before.length > 0 ? [{ minutes: 1, edits: [], faults: [] }] : []),
            { minutes: 1, edits, faults: [] },
          ],
        };
        return { name: `${area} ${plot.name}, ${erp} and ${mailbox}`, story };
      }),
    ),
  ),
);

function policyOf(area: Area, change: Partial<AreaPolicy>): Policy {
  const policy = ownDefault({ company, today: '2026-11-22' });
  const own = policy.areas[area];
  const deletes = { ...own.deletes, whose: 'any' as const };
  const drawn = { ...own, create: { erp: true, mailbox: true }, deletes, ...change };
  return { ...policy, areas: { ...policy.areas, [area]: drawn } };
}

function change(side: 'erp' | 'mailbox', fields: Fields): Edit {
  return { op: 'change', side, ...at, fields };
}

function first(area: Kind): Fields {
  const start = { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/Berlin' } as const;
  const end = { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/Berlin' } as const;
  switch (area) {
    case 'contacts':
      return {
        firstName: 'Anna',
        lastName: 'Brenner',
        company1: 'Firma 7',
        email1: 'anna@kunde.example',
        businessPhone: '+49 30 700700',
        notes: 'Notiz',
      };
    case 'appointments':
      return { subject: 'Termin 7', body: 'Notiz', place: 'Büro', start, end, busyStatus: 'busy' };
    case 'tasks':
      return { subject: 'Aufgabe 7', body: 'Notiz', due: end, status: 'notStarted', percent: 0 };
  }
}

/** One mark at most, by which nobody would pair two things (matchFirst). */
function bare(area: Kind): Fields {
  const { lastName, notes, subject, start, end } = first(area);
  switch (area) {
    case 'contacts':
      return { lastName: lastName ?? null, notes: notes ?? null };
    case 'appointments':
      return { start: start ?? null, end: end ?? null, busyStatus: 'busy' };
    case 'tasks':
      return { subject: subject ?? null, status: 'notStarted', percent: 0 };
  }
}

function second(area: Kind): Fields {
  return area === 'contacts' ? { notes: 'geändert' } : { body: 'geändert' };
}

function third(area: Kind): Fields {
  return area === 'contacts' ? { mobilePhone: '+49 170 1234567' } : { subject: 'Anders 7' };
}

function fourth(area: Kind): Fields {
  return area === 'contacts' ? { notes: 'anders geändert' } : { body: 'anders geändert' };
}
