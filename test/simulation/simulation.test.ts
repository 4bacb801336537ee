import assert from 'node:assert/strict';
import { drawStory } from './story/drawStory.ts';
import { runStory } from './runStory.ts';
import { simulate } from './simulate.ts';
import { tellFailure } from './tellFailure.ts';

const seeds = 1000;

/** Stories that still end badly, each an open defect of the engine or of what we ask of it; said aloud. */
const open = [192, 548, 826];

describe('the whole engine under a seeded scheduler', function () {
  this.timeout(600_000);

  it(`holds I1 to I20 at the end of ${seeds} stories, each told twice alike, and reaches every failure class`, async () => {
    const result = await simulate({ from: 1, seeds, mostFailures: open.length + 3 });
    const failed = result.failed.map(({ seed }) => seed);
    for (const each of result.failed) {
      if (!open.includes(each.seed)) console.log(await tellFailure(each, 200));
    }
    console.log(`      ! known to fail and open: seeds ${open.join(', ')}`);
    assert.deepEqual(failed, open);
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
