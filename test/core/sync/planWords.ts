import type { Plan } from '../../../server/core/sync/Plan.ts';

/** A plan's steps in a few words. */
export function planWords({ steps }: Plan): string[] {
  return steps.map((step) => {
    if (step.op === 'ask') return `ask ${step.reason}`;
    if (step.op === 'pair')
      return `pair ${step.pair.erp?.ref ?? '-'}=${step.pair.mailbox?.ref ?? '-'}`;
    if (step.op === 'forget') return `forget ${step.pair.id}`;
    if (step.op === 'create') return `create ${step.side} from ${step.source.ref}`;
    return `${step.op} ${step.side} ${step.op === 'update' ? step.own.ref : step.ref}`;
  });
}
