import assert from 'node:assert/strict';
import { drawStory } from './story/drawStory.ts';
import { runStory } from './runStory.ts';
import { simulate } from './simulate.ts';
import { tellFailure } from './tellFailure.ts';

const seeds = 1000;

describe('the whole engine under a seeded scheduler', function () {
  this.timeout(600_000);

  it(`holds I1 to I20 at the end of ${seeds} stories, each told twice alike, and reaches every failure class`, async () => {
    const result = await simulate({ from: 1, seeds, mostFailures: 3 });
    for (const each of result.failed) console.log(await tellFailure(each, 200));
    assert.deepEqual(
      result.failed.map(({ seed }) => seed),
      [],
    );
    assert.deepEqual(result.missing, []);
    const rate = (result.seeds / result.seconds).toFixed(0);
    console.log(`      ${result.seeds} seeds, ${result.turns} turns, ${rate} seeds a second`);
  });

  it('holds on a real SQLite store as well', async () => {
    for (let seed = 5000; seed < 5012; seed += 1) {
      const { violations } = await runStory(drawStory(seed, true));
      assert.deepEqual(violations, [], `seed ${seed}`);
    }
  });
});
