import { iCalendarLimits } from '../../../server/core/recurrence/iCalendarLimits.ts';
import type { Ability } from '../../../server/core/sync/Ability.ts';
import type { Conflict } from '../../../server/core/sync/Conflict.ts';
import type { Baseline, Observation, Pair } from '../../../server/core/sync/Pair.ts';
import type { PlanInput } from '../../../server/core/sync/Plan.ts';
import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import { areaOff } from '../../../server/core/sync/presets/areaOff.ts';
import { defaultArea } from '../../../server/core/sync/presets/defaultArea.ts';
import { defaultBrake } from '../../../server/core/sync/presets/defaultBrake.ts';
import type { Seen } from '../../../server/core/sync/Seen.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import { areas, type Area, type Side } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Small made-up parts of plans: everything has a default, and a test says only what it is about. */
export const sample = {
  baseline(ref: string, fields: Fields, version: string | null = 'v1'): Baseline {
    return { ref, version, fields, native: null };
  },

  pair(change: Partial<Pair> = {}): Pair {
    return {
      id: 'p1',
      account: 'anna',
      area: 'tasks',
      identity: 'e1',
      erp: sample.baseline('e1', { subject: 'Angebot' }),
      mailbox: sample.baseline('m1', { subject: 'Angebot' }),
      origin: 'erp',
      isOwner: true,
      conflict: null,
      partedOn: null,
      ...change,
    };
  },

  conflict({ reason = 'changed-on-both', ...change }: Partial<Conflict> = {}): Conflict {
    return { since: 1, reason, key: `${reason}|p1`, fields: [], ...change };
  },

  seen(side: Side, ref: string, fields: Fields, change: Partial<Seen> = {}): Seen {
    const observation: Observation = { state: 'present', ref, version: 'v2', fields, native: null };
    return sample.saw(side, observation, change);
  },

  saw(side: Side, observation: Observation, change: Partial<Seen> = {}): Seen {
    return {
      id: `o-${side}-${observation.ref}`,
      side,
      observation,
      stamp: null,
      isSigned: true,
      isInitial: false,
      since: 0,
      freshId: `p-${side}-${observation.ref}`,
      ...change,
    };
  },

  gone(side: Side, ref: string): Seen {
    return sample.saw(side, { state: 'gone', ref, evidence: 'tombstone' });
  },

  stamp(change: Partial<Stamp> = {}): Stamp {
    return {
      pairId: 'p1',
      erp: 'demo',
      company: 'north',
      area: 'tasks',
      recordKey: 'e1',
      owner: 'anna@firma.example',
      mac: 'mac',
      ...change,
    };
  },

  /** A side that can do everything. */
  able(change: Partial<Ability> = {}): Ability {
    const fields = Object.fromEntries(
      areas.map((area) => [area, Object.keys(fieldTables[area])]),
    ) as Record<Area, string[]>;
    const series = { appointments: iCalendarLimits, tasks: iCalendarLimits };
    return { fields, limits: {}, silentWrites: true, series, ...change };
  },

  /** Both ways, everybody's deletion counts, the ERP leads. */
  area(change: Partial<AreaPolicy> = {}): AreaPolicy {
    const deletes = { ...defaultArea.deletes, whose: 'any' as const };
    return { ...defaultArea, leading: 'erp', deletes, ...change };
  },

  policy(area: Area, change: Partial<AreaPolicy> = {}): Policy {
    const off = Object.fromEntries(areas.map((each) => [each, areaOff])) as Policy['areas'];
    return {
      preset: 'test',
      company: 'north',
      areas: { ...off, [area]: sample.area(change) },
      brake: defaultBrake,
    };
  },

  input(change: Partial<PlanInput> = {}): PlanInput {
    const area = change.area ?? 'tasks';
    return {
      account: {
        id: 'anna',
        mailbox: 'anna@firma.example',
        addresses: ['anna@firma.example'],
        colleagues: ['bernd@firma.example'],
      },
      erp: 'demo',
      area,
      policy: sample.policy(area),
      can: { erp: sample.able(), mailbox: sample.able() },
      pairs: [],
      kin: [],
      seen: [],
      total: 100,
      listed: new Set(),
      today: '2026-11-22',
      writes: {},
      isApproved: false,
      ...change,
    };
  },
};
