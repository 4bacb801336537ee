import type { PlanCounts, Skipped } from './Plan.ts';
import type { SkipReason } from './SkipReason.ts';
import type { Step } from './Step.ts';

/** Counts what a plan would do, for the preview and the report (NX3). */
export function countPlan(steps: readonly Step[], skipped: readonly Skipped[]): PlanCounts {
  const counts: PlanCounts = {
    create: { erp: 0, mailbox: 0 },
    update: { erp: 0, mailbox: 0 },
    delete: { erp: 0, mailbox: 0 },
    pair: 0,
    forget: 0,
    ask: 0,
    skipped: {},
  };
  for (const step of steps) {
    switch (step.op) {
      case 'create':
      case 'update':
      case 'delete':
        counts[step.op][step.side] += 1;
        break;
      case 'pair':
      case 'forget':
      case 'ask':
        counts[step.op] += 1;
        break;
      // It belongs to a delete that is counted.
      case 'purge':
        break;
    }
  }
  const byReason: Partial<Record<SkipReason, number>> = counts.skipped;
  for (const { why } of skipped) byReason[why] = (byReason[why] ?? 0) + 1;
  return counts;
}
