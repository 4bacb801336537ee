import assert from 'node:assert/strict';
import { simulate } from './simulate.ts';
import { tellFailure } from './tellFailure.ts';

/** The same on every machine, however fast it is: what was proved on one holds on all. Some eight minutes of a busy core. */
const [from, seeds] = [100_000, 3000];

describe('the whole engine under a seeded scheduler, for longer', function () {
  this.timeout(45 * 60_000);

  it(`holds I1 to I20 at the end of ${seeds} other stories, and reaches every failure class`, async () => {
    const result = await simulate({ from, seeds, mostFailures: 5 });
    for (const each of result.failed) console.log(await tellFailure(each, 400));
    const rate = (result.seeds / result.seconds).toFixed(0);
    console.log(`      ${result.seeds} seeds, ${result.turns} turns, ${rate} seeds a second`);
    for (const [name, count] of [...result.classes].sort()) console.log(`      ${name}: ${count}`);
    assert.deepEqual(
      result.failed.map(({ seed }) => seed),
      [],
    );
    assert.deepEqual(result.missing, []);
  });
});
