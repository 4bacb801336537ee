import type { Clock } from '../../../server/ports/Clock.ts';

/** Time that passes only when the simulation says so. */
export class SimClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 9);

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += Math.max(0, Math.round(milliseconds));
  }

  /** yyyy-mm-dd. */
  today(): string {
    return new Date(this.#now).toISOString().slice(0, 10);
  }
}
