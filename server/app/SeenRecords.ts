import type { RecordRef } from '../../shared/recordViews.ts';
import { refKey } from '../core/refKey.ts';
import type { Clock } from '../ports/Clock.ts';
import type { Caller } from './Caller.ts';

/** After this a user's rights may well have changed: twelve hours, in milliseconds. */
const remembered = 12 * 60 * 60 * 1000;

/** So many pairs of user and record are remembered, about 20 MB; the oldest are forgotten first. */
const capacity = 50_000;

/**
 * Which records the ERP has shown to whom lately. While the ERP is away nobody can ask it for
 * rights, and then only these keep their names in the pane.
 */
export class SeenRecords {
  readonly #clock: Clock;
  readonly #seen = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The ERP showed this record to this user. */
  remember(caller: Caller, ref: RecordRef): void {
    const key = keyOf(caller, ref);
    this.#seen.delete(key);
    this.#seen.set(key, this.#clock.now());
    if (this.#seen.size <= capacity) return;
    const [oldest] = this.#seen.keys();
    if (oldest !== undefined) this.#seen.delete(oldest);
  }

  /** The ERP would not show it. */
  forget(caller: Caller, ref: RecordRef): void {
    this.#seen.delete(keyOf(caller, ref));
  }

  /** Whether the ERP showed it to this user lately. */
  has(caller: Caller, ref: RecordRef): boolean {
    const at = this.#seen.get(keyOf(caller, ref));
    return at !== undefined && this.#clock.now() - at < remembered;
  }
}

function keyOf(caller: Caller, ref: RecordRef): string {
  return JSON.stringify([caller.erp.userId, refKey(ref)]);
}
