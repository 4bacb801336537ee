import { areas, type Area } from '../../../shared/records/Area.ts';
import { AppError } from '../AppError.ts';
import { checkPolicy } from '../sync/checkPolicy.ts';
import type { AreaPolicy, Policy } from '../sync/Policy.ts';
import { presets } from '../sync/presets/presets.ts';
import { areaWord } from './areaWord.ts';
import type { GroupSource, PolicySource, Voice } from './PolicySource.ts';
import { switchedOn } from './switchedOn.ts';

/**
 * What is allowed for an account just now: its preset, with what the account changes, in the areas that are on by the
 * first word that anybody says. A switch never changes anything but whether an area is synced: one that comes back on is
 * what it was before.
 *
 * @param groups All of them, or those of the account.
 * @param lastWord Who is heard, in this order; who is missing is not.
 * @throws AppError `invalid-input`: reason `preset-unknown`, or `policy-contradicts-itself` with the sentences that say why.
 */
export function effectivePolicy(
  account: PolicySource,
  groups: readonly GroupSource[],
  lastWord: readonly Voice[],
): Policy {
  const { company, since, changes } = account;
  const preset = Object.hasOwn(presets, account.preset) ? presets[account.preset] : undefined;
  if (preset === undefined) {
    throw new AppError('invalid-input', `There is no preset “${account.preset}”.`, {
      reason: 'preset-unknown',
      details: { known: Object.keys(presets) },
    });
  }
  const begun = preset({ company, today: since });
  const ofArea = (area: Area): AreaPolicy => {
    const word = areaWord(area, account, groups, lastWord);
    const own = said(changes.areas?.[area] ?? {});
    const changed = withOwn(begun.areas[area], own);
    if (word === null || word.isOn === (changed.direction !== 'off')) return changed;
    if (!word.isOn) return { ...changed, direction: 'off', schedule: [] };
    const base =
      begun.areas[area].direction === 'off' ? switchedOn(area, since) : begun.areas[area];
    return { ...base, ...withoutOff(own) };
  };
  const policy: Policy = {
    ...begun,
    areas: Object.fromEntries(areas.map((area) => [area, ofArea(area)])) as Policy['areas'],
    brake: { ...begun.brake, ...said(changes.brake ?? {}) },
  };
  checkPolicy(policy);
  return policy;
}

/** Whoever switches an area off need not take its schedule away besides. */
function withOwn(begun: AreaPolicy, own: Partial<AreaPolicy>): AreaPolicy {
  const changed = { ...begun, ...own };
  return changed.direction === 'off' ? { ...changed, schedule: own.schedule ?? [] } : changed;
}

/** What an account changes in an area that is on though the account has it off: all but that. */
function withoutOff({ direction, schedule, ...rest }: Partial<AreaPolicy>): Partial<AreaPolicy> {
  return direction === 'off' || schedule === undefined ? rest : { ...rest, schedule };
}

/** Without what is there but says nothing: undefined is no change. */
function said<T extends object>(changes: T): T {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as T;
}
