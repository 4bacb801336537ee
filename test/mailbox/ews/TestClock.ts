import type { Clock } from '../../../server/ports/Clock.ts';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #time = Date.UTC(2026, 10, 20, 9, 0, 0);

  now(): number {
    return this.#time;
  }

  pass(seconds: number): void {
    this.#time += seconds * 1000;
  }
}
