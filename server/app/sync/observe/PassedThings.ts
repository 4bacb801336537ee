import { createHash } from 'node:crypto';
import { canonicalText } from '../../../../shared/records/canonicalText.ts';
import type { Area, Side } from '../../../../shared/records/Area.ts';
import type { Baseline } from '../../../core/sync/Pair.ts';
import type { PassedOver } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { readThing, type Handed } from './readThing.ts';

/**
 * What the first run left alone, since only changes are to count (MT4), of some things of a side. Sides repeat rows, and
 * are read anew where a cursor expired: only what is another now than it was then has changed.
 */
export class PassedThings {
  readonly #run: SyncRun;
  readonly #side: Side;
  readonly #things: Map<string, PassedOver>;
  readonly #renewed: PassedOver[] = [];

  private constructor(run: SyncRun, side: Side, things: readonly PassedOver[]) {
    this.#run = run;
    this.#side = side;
    this.#things = new Map(things.map((thing) => [thing.ref, thing]));
  }

  /** @param refs of things that belong to no pair. */
  static async of(run: SyncRun, side: Side, refs: readonly string[]): Promise<PassedThings> {
    const isAsked = run.policy.start.from === 'changes' && refs.length > 0;
    const things = isAsked ? await run.store.passedOver(run.scope, side, refs) : [];
    return new PassedThings(run, side, things);
  }

  /** As it is to be remembered. */
  static seen(area: Area, side: Side, { ref, version, fields }: Baseline): PassedOver {
    const digest = createHash('sha256').update(canonicalText(area, fields)).digest('base64url');
    return { side, ref, version, digest };
  }

  has(ref: string): boolean {
    return this.#things.has(ref);
  }

  /** By what the row says already it did not change. */
  isListedAs({ ref, version }: { ref: string; version: string | null }): boolean {
    if (version === null || !this.#run.can(this.#side).versions) return false;
    return this.#things.get(ref)?.version === version;
  }

  /** By what it says it did not change; that it has another version by now is remembered. */
  isReadAs(handed: Handed): boolean {
    const known = this.#things.get(handed.ref);
    if (known === undefined) return false;
    const { observation } = readThing(this.#run, handed);
    if (observation.state !== 'present') return false;
    const now = PassedThings.seen(this.#run.scope.area, this.#side, observation);
    if (now.digest !== known.digest) return false;
    if (now.version !== known.version) this.#renewed.push(now);
    return true;
  }

  async save(): Promise<void> {
    if (this.#renewed.length > 0) await this.#run.store.passOver(this.#run.lease, this.#renewed);
  }
}
