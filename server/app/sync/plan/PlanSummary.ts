import type { Loss } from '../../../core/sync/Loss.ts';
import type { Plan, PlanCounts } from '../../../core/sync/Plan.ts';
import type { SkipReason } from '../../../core/sync/SkipReason.ts';
import type { Step } from '../../../core/sync/Step.ts';

/** Counts over all slices of a plan, and the first steps of each kind as examples (NX3). */
export class PlanSummary {
  readonly counts: PlanCounts = {
    create: { erp: 0, mailbox: 0 },
    update: { erp: 0, mailbox: 0 },
    delete: { erp: 0, mailbox: 0 },
    pair: 0,
    forget: 0,
    ask: 0,
    skipped: {},
  };
  readonly #examples = new Map<string, Step[]>();
  readonly #most: number;
  /** The first of them. */
  readonly losses: Loss[] = [];

  /** @param most examples of a kind and side. */
  constructor(most: number) {
    this.#most = most;
  }

  add({ counts, steps, losses }: Plan): void {
    this.losses.push(...losses.slice(0, Math.max(this.#most - this.losses.length, 0)));
    for (const op of ['create', 'update', 'delete'] as const) {
      for (const side of ['erp', 'mailbox'] as const) this.counts[op][side] += counts[op][side];
    }
    for (const op of ['pair', 'forget', 'ask'] as const) this.counts[op] += counts[op];
    const skipped: Partial<Record<SkipReason, number>> = this.counts.skipped;
    for (const [why, count] of Object.entries(counts.skipped) as [SkipReason, number][]) {
      skipped[why] = (skipped[why] ?? 0) + count;
    }
    for (const step of steps) {
      const kind = 'side' in step ? `${step.op} ${step.side}` : step.op;
      const sofar = this.#examples.get(kind) ?? [];
      if (sofar.length >= this.#most) continue;
      this.#examples.set(kind, [...sofar, step]);
    }
  }

  get examples(): Step[] {
    return [...this.#examples.values()].flat();
  }
}
