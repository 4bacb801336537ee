import assert from 'node:assert/strict';
import { simulate } from './simulate.ts';
import { tellFailure } from './tellFailure.ts';

const minutes = 9;

describe('the whole engine under a seeded scheduler, for longer', function () {
  this.timeout((minutes + 6) * 60_000);

  it(`holds I1 to I20 for ${minutes} minutes of other seeds`, async () => {
    const result = await simulate({
      from: 100_000,
      seeds: Infinity,
      mostSeconds: minutes * 60,
      mostFailures: 5,
    });
    for (const each of result.failed) console.log(await tellFailure(each, 400));
    console.log(`      ${result.seeds} seeds, ${result.turns} turns`);
    for (const [name, count] of [...result.classes].sort()) console.log(`      ${name}: ${count}`);
    assert.deepEqual(
      result.failed.map(({ seed }) => seed),
      [],
    );
    assert.deepEqual(result.missing, []);
  });
});
