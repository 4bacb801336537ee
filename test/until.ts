import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';

/**
 * Waits until what is looked at is as it should be, for what no locator can wait for.
 *
 * @param look repeated every 20 milliseconds, for 20 seconds at most: a machine may be busy; the last answer is in the error.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  isRight: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const seen = await look();
    if (isRight(seen)) return seen;
    if (Date.now() > end) {
      assert.fail(`${what}; last seen: ${inspect(seen)}`);
    }
    await setTimeout(20);
  }
}
