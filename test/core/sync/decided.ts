import type { Side } from '../../../shared/records/Area.ts';
import { decidePair, type PairCase } from '../../../server/core/sync/decidePair.ts';
import type { StateName } from '../../../server/core/sync/decisionTable.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import type { SideState } from '../../../server/core/sync/SideState.ts';
import type { Step } from '../../../server/core/sync/Step.ts';
import { sample } from './sample.ts';

export const names = [
  'none',
  'new',
  'unchanged',
  'changed',
  'gone',
  'outOfScope',
  'unknown',
] as const;

/** On either side the subject changes, to different words. */
export const words = { erp: 'aus dem ERP', mailbox: 'aus Outlook' } as const;

function stateOf(side: Side, name: StateName): SideState {
  const ref = side === 'erp' ? 'e1' : 'm1';
  const now = sample.baseline(ref, { subject: words[side] }, 'v2');
  switch (name) {
    case 'none':
      return { state: 'none' };
    case 'new':
      return { state: 'new', now };
    case 'unchanged':
      return {
        state: 'unchanged',
        now: sample.baseline(ref, { subject: 'Angebot' }),
        refreshed: false,
      };
    case 'changed':
      return { state: 'changed', now, fields: ['subject'] };
    case 'gone':
      return { state: 'gone', evidence: 'tombstone', binRef: null };
    case 'outOfScope':
      return { state: 'outOfScope' };
    case 'unknown':
      return { state: 'unknown', why: 'could not be read' };
  }
}

export function caseOf(
  erp: StateName,
  mailbox: StateName,
  policy: Partial<AreaPolicy> = {},
  change: Partial<PairCase> = {},
): PairCase {
  const has = (name: StateName): boolean => name !== 'none' && name !== 'new';
  const pair = sample.pair({
    ...(has(erp) ? {} : { erp: null }),
    ...(has(mailbox) ? {} : { mailbox: null }),
  });
  return {
    pair,
    states: { erp: stateOf('erp', erp), mailbox: stateOf('mailbox', mailbox) },
    policy: sample.area(policy),
    can: { erp: sample.able(), mailbox: sample.able() },
    kin: [],
    isStub: false,
    isDraft: false,
    today: '2026-11-22',
    settles: [],
    writes: 0,
    ...change,
  };
}

/** A decision in a few words: `update mailbox`, `pair`, `rest`, `wait`. */
export function said(c: PairCase): string {
  const decision = decidePair(c);
  return decision.kind === 'steps' ? decision.steps.map(inWords).join(' + ') : decision.kind;
}

function inWords(step: Step): string {
  if (step.op === 'ask') return `ask ${step.reason}`;
  if (step.op === 'pair') return step.pair.partedOn ? `part ${step.pair.partedOn}` : 'pair';
  return 'side' in step ? `${step.op} ${step.side}` : step.op;
}
