import assert from 'node:assert/strict';
import { overtakeEverywhere } from './overtakeEverywhere.ts';
import { overtakenScenarios } from './overtakenScenarios.ts';

/** Each scenario at every so manieth turn, the next beginning one later; `overtaken.long.ts` takes all. */
const every = 6;

describe('a run that is overtaken by a person', function () {
  this.timeout(120_000);

  it(`at a share of its turns, in ${overtakenScenarios.length} scenarios, loses nothing that the person entered (I14)`, async () => {
    const faults: string[] = [];
    let points = 0;
    for (const [place, scenario] of overtakenScenarios.entries()) {
      const found = await overtakeEverywhere(scenario, 1 + (place % every), every);
      points += found.points;
      faults.push(...found.faults);
    }
    console.log(`      ${points} changes in between`);
    assert.equal(faults.length, 0, faults.slice(0, 10).join('\n'));
  });
});
