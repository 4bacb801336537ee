import { createHash } from 'node:crypto';
import { canonicalText } from '../../../../shared/records/canonicalText.ts';
import { sides, type Side } from '../../../../shared/records/Area.ts';
import { brake, type BrakeReport } from '../../../core/sync/brake.ts';
import type { Plan, PlanInput } from '../../../core/sync/Plan.ts';
import type { Policy } from '../../../core/sync/Policy.ts';
import type { Step } from '../../../core/sync/Step.ts';

type Losing = Extract<Step, { op: 'delete' | 'update' }>;

/** What a run would take away, summed up over all slices of its plan, so that the brake sees the whole of it (NX4). */
export class Losses {
  readonly #deletes: Losing[] = [];
  readonly #overwrites: Losing[] = [];
  readonly #digests: Record<'delete' | 'update', string[]> = { delete: [], update: [] };
  readonly #gone: Record<Side, number> = { erp: 0, mailbox: 0 };

  add(input: PlanInput, plan: Plan): void {
    for (const step of plan.steps) {
      if (step.op === 'delete') {
        this.#deletes.push(husk(step));
        this.#digests.delete.push(digest(step));
      } else if (step.op === 'update' && isOverwrite(step)) {
        this.#overwrites.push(husk(step));
        this.#digests.update.push(digest(step));
      }
    }
    const elsewhere = new Set(plan.steps.flatMap(refsNow));
    const pairOf = new Map(
      input.pairs.flatMap((pair) =>
        sides.flatMap((side): [string, string][] => {
          const own = pair[side];
          return own === null ? [] : [[`${side}\n${own.ref}`, pair.id]];
        }),
      ),
    );
    for (const { side, observation } of input.seen) {
      if (observation.state !== 'gone') continue;
      const id = pairOf.get(`${side}\n${observation.ref}`);
      // One that was found again in another place is not lost.
      if (id !== undefined && !elsewhere.has(`${side}\n${id}`)) this.#gone[side] += 1;
    }
  }

  /**
   * Null, or why nothing of it may be run unasked, with a digest of what is asked: another plan has another.
   *
   * @param before what the same run took away already.
   */
  judge(
    limits: Policy['brake'],
    total: number,
    before: { deletes: number; overwrites: number },
  ): (BrakeReport & { asks: string }) | null {
    const [deleted] = this.#deletes;
    const [overwritten] = this.#overwrites;
    const steps = [
      ...this.#deletes,
      ...this.#overwrites,
      ...(deleted ? Array<Losing>(before.deletes).fill(deleted) : []),
      ...(overwritten ? Array<Losing>(before.overwrites).fill(overwritten) : []),
    ];
    const report = brake(steps, limits, total, this.#gone);
    if (report === null) return null;
    const isMany = report.reasons.includes('many-overwrites');
    const parts = [...this.#digests.delete, ...(isMany ? this.#digests.update : [])].sort();
    const asks = createHash('sha256').update(parts.join('\n')).digest('hex');
    return { ...report, asks };
  }
}

/** Where each pair's things are found to be now, by side and pair. */
function refsNow(step: Step): string[] {
  switch (step.op) {
    case 'update':
      return sides.map((side) => `${side}\n${step.pair.id}`);
    case 'pair':
      return sides.filter((side) => step.pair[side] !== null).map((s) => `${s}\n${step.pair.id}`);
    case 'create':
    case 'delete':
    case 'purge':
    case 'forget':
    case 'ask':
      return [];
  }
}

/** All that the brake looks at, without what a record holds: there may be a hundred thousand. */
function husk(step: Losing): Losing {
  const pair = { ...step.pair, erp: null, mailbox: null };
  if (step.op === 'delete') return { ...step, pair, before: {} };
  const nothing = { ref: step.own.ref, version: null, fields: {}, native: null };
  return { ...step, pair, own: nothing, source: nothing, before: { changed: true }, set: {} };
}

function isOverwrite({ before }: Losing): boolean {
  return Object.values(before).some((value) => value !== null);
}

function digest(step: Losing): string {
  const { area } = step.pair;
  const ref = step.op === 'update' ? step.own.ref : step.ref;
  const set = step.op === 'update' ? canonicalText(area, step.set) : '';
  return createHash('sha256').update([step.op, step.side, ref, set].join('\n')).digest('hex');
}
