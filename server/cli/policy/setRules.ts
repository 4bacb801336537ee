import { isDeepStrictEqual } from 'node:util';
import type { Area } from '../../../shared/records/Area.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { policyShape } from '../../core/accounts/policyShape.ts';
import { switchedOn } from '../../core/accounts/switchedOn.ts';
import type { AppError } from '../../core/AppError.ts';
import type { AreaPolicy, Direction, Policy } from '../../core/sync/Policy.ts';
import type { PolicyChanges, SyncAccount } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { readAreas } from '../given/readAreas.ts';
import { followDirection } from './followDirection.ts';
import { parseRule } from './parseRule.ts';
import { shapeProblem } from './shapeProblem.ts';

/** Whose rules are changed, as far as they depend on it. */
type Ruled = Pick<SyncAccount, 'preset' | 'company' | 'since' | 'changes'>;

/**
 * The changes of an account's rules with these ones set (`appointments.direction=toMailbox`).
 * @throws AppError `invalid-input` for a rule or value that there is not; whether rules contradict each other is looked at
 * when they are all together.
 */
export function setRules(
  account: Ruled,
  given: readonly string[],
  language: Language,
): PolicyChanges {
  const rules = given.flatMap((one) => readRules(one, language));
  // What else is changed follows from a direction; so it comes first.
  const ordered = rules.toSorted((a, b) => Number(isDirection(b)) - Number(isDirection(a)));
  let { changes } = account;
  for (const rule of ordered) changes = setRule({ ...account, changes }, rule, language);
  const checked = policyShape.safeParse(changes);
  if (checked.success) return changes;
  throw misused(shapeProblem(checked.error.issues), language);
}

interface Rule {
  area: Area | 'brake';
  path: string[];
  text: string;
}

function isDirection({ path }: Rule): boolean {
  return path.join('.') === 'direction';
}

function setRule(account: Ruled, { area, path, text }: Rule, language: Language): PolicyChanges {
  const { changes } = account;
  if (area === 'brake') {
    const [what = '', part = ''] = path;
    const before = (changes.brake as Record<string, object> | undefined)?.[what];
    const usual = (beginning(account).brake as Record<string, object>)[what];
    const number = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
    return {
      ...changes,
      brake: { ...changes.brake, [what]: { ...usual, ...before, [part]: number } },
    };
  }
  const begun = beginning(account).areas[area];
  const before: AreaPolicy = { ...begun, ...changes.areas?.[area] };
  const [first = '', second] = path;
  const name = path.join('.');
  const parsed = parseRule(name, text, before);
  if (parsed === null) throw unreadable(`${area}.${name}`, text, language);
  const { value } = parsed;
  let after: AreaPolicy;
  if (name === 'direction') {
    // What a preset leaves off has no rules of its own to begin with.
    const base =
      before.direction === 'off'
        ? { ...switchedOn(area, account.since), ...changes.areas?.[area] }
        : before;
    after = followDirection(base, value as Direction);
  } else if (second !== undefined) {
    const group = (before as unknown as Record<string, object | undefined>)[first];
    after = { ...before, [first]: { ...group, [second]: value } };
  } else after = { ...before, [first]: value };
  const differing = Object.entries(after).filter(([part, own]) => {
    return !isDeepStrictEqual(own, (begun as unknown as Record<string, unknown>)[part]);
  });
  const own = Object.fromEntries(differing) as Partial<AreaPolicy>;
  return { ...changes, areas: { ...changes.areas, [area]: own } };
}

/** What the preset says, without any change. */
function beginning({ preset, company, since }: Ruled): Policy {
  const bare = { preset, company, since, changes: {}, groups: [], areas: {}, choices: {} };
  return effectivePolicy(bare, [], []);
}

function readRules(one: string, language: Language): Rule[] {
  const found = /^([\w-]+)\.([\w.]+)=(.*)$/s.exec(one.trim());
  if (found === null) {
    throw misused(
      { en: '--set takes AREA.RULE=VALUE.', de: '--set verlangt BEREICH.REGEL=WERT.' },
      language,
    );
  }
  const [, head = '', path = '', text = ''] = found;
  const isBrake = /^(brake|bremse)$/i.test(head);
  const areas = isBrake ? (['brake'] as const) : readAreas([head], language);
  return areas.map((area) => ({ area, path: path.split('.'), text }));
}

function unreadable(path: string, text: string, language: Language): AppError {
  return misused(
    {
      en: `${path} cannot be “${text}”; --help tells what it can be.`,
      de: `${path} kann nicht „${text}“ sein; --help sagt, was möglich ist.`,
    },
    language,
  );
}
