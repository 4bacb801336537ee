import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import { ownDefault } from '../../../server/core/sync/presets/ownDefault.ts';
import { otherSide, type Area, type Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { company } from '../engine/SimWorld.ts';
import type { Edit } from '../story/Edit.ts';
import type { SideOfStory, TraitName } from '../story/Story.ts';
import type { OvertakenScenario } from './OvertakenScenario.ts';

const areas = ['contacts', 'tasks'] as const;

type Kind = (typeof areas)[number];

interface Plot {
  name: string;
  /** There before, and in step if it is not the first run that is overtaken. */
  before: (area: Kind) => Edit;
  isFirstRun?: boolean;
  /** Where only one side can do it. */
  on?: Side;
  /** What the sync has to carry to this side. */
  news: (area: Kind, side: Side) => Edit[];
  /** What a person does on it meanwhile. */
  meanwhile: (area: Kind, side: Side) => Edit;
}

const shared = (area: Kind): Edit => ({ op: 'create', side: 'erp', who: 0, fields: first(area) });
const change = (side: Side, fields: Fields): Edit => ({
  op: 'change',
  side,
  who: 0,
  nth: 0,
  fields,
});
const onceMore = (area: Kind, side: Side): Edit => change(side, text(area, 'dazwischen'));

const plots: readonly Plot[] = [
  {
    name: 'the same field',
    before: shared,
    news: (area, side) => [change(otherSide(side), text(area, 'geändert'))],
    meanwhile: onceMore,
  },
  {
    name: 'another field',
    before: shared,
    news: (area, side) => [change(otherSide(side), text(area, 'geändert'))],
    meanwhile: (area, side) => change(side, name(area)),
  },
  {
    name: 'what no field maps',
    before: shared,
    news: (area, side) => [change(otherSide(side), text(area, 'geändert'))],
    meanwhile: (_area, side) => ({ op: 'unmapped', side, who: 0, nth: 0 }),
  },
  {
    name: 'only saved again',
    before: shared,
    news: (area, side) => [change(otherSide(side), text(area, 'geändert'))],
    meanwhile: (_area, side) => ({ op: 'touch', side, who: 0, nth: 0 }),
  },
  {
    name: 'moved',
    on: 'mailbox',
    // Made on both sides: its stamp came later.
    before: (area) => ({ op: 'twins', who: 0, fields: first(area), differing: {} }),
    news: (area, side) => [change(otherSide(side), text(area, 'geändert'))],
    meanwhile: (_area, side) => ({ op: 'move', side, who: 0, nth: 0 }),
  },
  {
    name: 'what was moved',
    on: 'mailbox',
    before: shared,
    news: (_area, side) => [{ op: 'move', side, who: 0, nth: 0 }],
    meanwhile: onceMore,
  },
  {
    name: 'what is to be deleted',
    before: shared,
    news: (_area, side) => [{ op: 'remove', side: otherSide(side), who: 0, nth: 0 }],
    meanwhile: onceMore,
  },
  {
    name: 'what is to be deleted, only saved again',
    before: shared,
    news: (_area, side) => [{ op: 'remove', side: otherSide(side), who: 0, nth: 0 }],
    meanwhile: (_area, side) => ({ op: 'touch', side, who: 0, nth: 0 }),
  },
  {
    name: 'what is paired for the first time',
    isFirstRun: true,
    before: (area) => ({
      op: 'twins',
      who: 0,
      fields: first(area),
      differing: text(area, 'anders'),
    }),
    news: () => [],
    meanwhile: onceMore,
  },
];

/** What is written to, by side: every family, and those that compare content or take whole objects only. */
const written: Readonly<Record<Side, readonly SideOfStory[]>> = {
  erp: [
    plain('poorErp'),
    plain('poorErp', 'wholeObjectWrites'),
    plain('goodErp'),
    plain('goodErp', 'racyGuard'),
    plain('goodErp', 'noVersions', 'wholeObjectWrites'),
  ],
  mailbox: [
    plain('exchange'),
    plain('exchange', 'noVersions'),
    plain('graph'),
    plain('dav'),
    plain('dav', 'noVersions'),
  ],
};
const facing: Readonly<Record<Side, SideOfStory>> = {
  erp: plain('goodErp'),
  mailbox: plain('exchange'),
};

/** Every plot with every kind of side that is written to; that side leads, so that nothing a person enters there may go. */
export const overtakenScenarios: readonly OvertakenScenario[] = areas.flatMap((area) =>
  (['erp', 'mailbox'] as const).flatMap((side) =>
    written[side].flatMap((own) =>
      plots
        .filter(({ on = side }) => on === side)
        .map((plot): OvertakenScenario => {
          const policy = policyOf(area, { leading: side });
          const last = {
            minutes: 1,
            edits: plot.news(area, side).map((edit) => ({ at: null, edit })),
            faults: [],
          };
          const calm = { minutes: 1, edits: [], faults: [] };
          const story = {
            seed: 1,
            area,
            sides: { ...facing, [side]: own },
            policy,
            accounts: 1,
            store: 'memory' as const,
            population: [plot.before(area)],
            rounds: plot.isFirstRun ? [last] : [calm, last],
          };
          const kind = [own.family, ...own.traits].join(' ');
          const edit = plot.meanwhile(area, side);
          return { name: `overtaken: ${plot.name}, ${area}, ${kind}`, story, edit };
        }),
    ),
  ),
);

function plain(family: SideOfStory['family'], ...traits: TraitName[]): SideOfStory {
  return { family, traits, skew: 0 };
}

function policyOf(area: Area, change: Partial<AreaPolicy>): Policy {
  const policy = ownDefault({ company, today: '2026-11-22' });
  const own = policy.areas[area];
  const deletes = { ...own.deletes, whose: 'any' as const };
  const drawn = { ...own, create: { erp: true, mailbox: true }, deletes, ...change };
  return { ...policy, areas: { ...policy.areas, [area]: drawn } };
}

function first(area: Kind): Fields {
  const due = { kind: 'date', date: '2026-12-01' } as const;
  return area === 'contacts'
    ? { firstName: 'Anna', lastName: 'Brenner', email1: 'anna@kunde.example', notes: 'Notiz' }
    : { subject: 'Aufgabe 7', body: 'Notiz', due, status: 'notStarted', percent: 0 };
}

function text(area: Kind, said: string): Fields {
  return area === 'contacts' ? { notes: said } : { body: said };
}

function name(area: Kind): Fields {
  return area === 'contacts' ? { lastName: 'Neu' } : { subject: 'Neu' };
}
