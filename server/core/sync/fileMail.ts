import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isMailArea } from '../mail/isMailArea.ts';
import { mailKey } from '../mail/mailKey.ts';
import type { MailPeople } from '../mail/MailPeople.ts';
import type { Loss } from './Loss.ts';
import { peopleFields } from './peopleFields.ts';
import type { PlanInput } from './Plan.ts';
import type { SkipReason } from './SkipReason.ts';
import type { Step } from './Step.ts';

/** Steps as they are to be done, or why a mail is not filed: for good, or (waiting) not before more is known. */
export type Filing =
  | { state: 'file'; steps: readonly Step[]; losses: readonly Loss[] }
  | { state: 'skip'; why: SkipReason; isWaiting: boolean; sentence: string | null };

type Create = Extract<Step, { op: 'create' }>;

/**
 * The last word on a mail that is about to be made in the ERP: not where somebody took it out again, everybody is on a
 * never-link list, or the policy wants people whom the ERP knows (NX15); else with number and name of the address and the
 * contact person (EM5, EM6). What the ERP failed to tell is waited for: a mail is filed once, and an empty field stays empty.
 * Every other step stays as it is.
 */
export function fileMail(input: PlanInput, steps: readonly Step[]): Filing {
  const { area, mails, policy } = input;
  const made = steps.find((step) => step.op === 'create' && step.side === 'erp');
  if (made?.op !== 'create' || mails === undefined || !isMailArea(area)) {
    return { state: 'file', steps, losses: [] };
  }
  const { source } = made;
  const key = mailKey(source.fields);
  if (key !== null && mails.withdrawn.has(key)) return left('withdrawn');
  const byHand = key === null ? undefined : mails.filed?.get(key);
  if (byHand !== undefined) return left('filed-by-hand', byHand === 'under-way');
  const facts = mails.facts.get(source.ref);
  if (facts === undefined) return left('unknown', true);
  const { match, isNeverLinked, isInKnownThread } = facts;
  if (isNeverLinked) return left('never-link');
  if (match.state === 'failed') return left('unknown', true, match.sentence);
  const { selection } = policy.areas[area];
  if (selection.by === 'people' && !isChosen(match.state, isInKnownThread && selection.threads)) {
    return left('people-unknown');
  }
  const names = peopleFields(input);
  const people = match.state === 'known' ? fieldsOf(match.people, names) : {};
  const filed: Create = { ...made, set: { ...made.set, ...people } };
  const lost =
    match.state === 'several' && names.length > 0
      ? [{ side: 'erp' as const, ref: source.ref, pairId: made.pair.id, fields: severalOf(names) }]
      : [];
  return {
    state: 'file',
    steps: steps.map((step) => (step === made ? filed : step)),
    losses: lost,
  };
}

/** Several whom the ERP knows are known all the same. */
function isChosen(state: 'known' | 'several' | 'nobody', isInThread: boolean): boolean {
  return state !== 'nobody' || isInThread;
}

function left(why: SkipReason, isWaiting = false, sentence: string | null = null): Filing {
  return { state: 'skip', why, isWaiting, sentence };
}

function severalOf(names: readonly (keyof MailPeople)[]): Loss['fields'] {
  return names.map((field) => ({ field, why: 'several' }));
}

/** What there is, cut to what a record may hold. */
function fieldsOf(people: MailPeople, names: readonly (keyof MailPeople)[]): Fields {
  const rules = fieldTables.incomingMail;
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const text = people[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text.slice(0, rules[name]?.max)]];
    }),
  );
}
