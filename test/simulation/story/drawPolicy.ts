import type { AreaPolicy, Policy } from '../../../server/core/sync/Policy.ts';
import { policyFaults } from '../../../server/core/sync/policyFaults.ts';
import { defaultArea } from '../../../server/core/sync/presets/defaultArea.ts';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Dice } from '../Dice.ts';
import { company } from '../engine/SimWorld.ts';

const today = '2026-11-22';

/** One of the six presets that syncs the area, or any policy that does not contradict itself. */
export function drawPolicy(dice: Dice, area: Area): Policy {
  const named = Object.values(presets)
    .map((preset) => preset({ company, today }))
    .filter(({ areas }) => areas[area].direction !== 'off');
  const own = presets['own']!({ company, today });
  if (named.length > 0 && dice.happens(0.4)) return dice.pick(named);
  for (;;) {
    const drawn = { ...own, preset: 'drawn', areas: { ...own.areas, [area]: drawArea(dice) } };
    const policy: Policy = { ...drawn, brake: drawBrake(dice) };
    if (policyFaults(policy).length === 0) return policy;
  }
}

function drawArea(dice: Dice): AreaPolicy {
  const rule = () => dice.pick(['follow', 'follow', 'keep', 'ask'] as const);
  return {
    ...defaultArea,
    direction: dice.pick(['both', 'both', 'both', 'both', 'toMailbox', 'toErp']),
    leading: dice.pick(['erp', 'mailbox', 'ask']),
    create: { erp: dice.happens(0.8), mailbox: dice.happens(0.85) },
    deletes: {
      erp: rule(),
      mailbox: rule(),
      whose: dice.pick(['never', 'owner', 'last', 'any', 'any']),
      onlyFromBin: dice.happens(0.1),
      emptyBin: dice.happens(0.15),
    },
    changeAgainstDelete: dice.pick(['keep', 'keep', 'delete', 'ask']),
    receiver: dice.pick(['revert', 'leave']),
    once: dice.happens(0.05),
    fields: dice.happens(0.15) ? { body: dice.pick(['toMailbox', 'toErp', 'off']) } : {},
    private: dice.pick(['busy', 'skip', 'full']),
    series: dice.pick(['sync', 'sync', 'sync', 'skip']),
    window: dice.happens(0.2) ? { past: 90, future: 730 } : { past: null, future: null },
    selection: dice.weighed<AreaPolicy['selection']>([
      [8, { by: 'all' }],
      [1, { by: 'category', category: 'Kunde' }],
    ]),
    start: dice.weighed<AreaPolicy['start']>([
      [8, { from: 'all' }],
      [1, { from: 'changes' }],
      [1, { from: 'date', date: today }],
    ]),
    schedule: [],
  };
}

function drawBrake(dice: Dice): Policy['brake'] {
  return dice.pick([
    { deletes: { share: 0.1, number: 10 }, overwrites: { share: 0.25, number: 50 } },
    { deletes: { share: 0.1, number: 1 }, overwrites: { share: 0.5, number: 3 } },
    { deletes: { share: 1, number: 100 }, overwrites: { share: 1, number: 100 } },
  ]);
}
