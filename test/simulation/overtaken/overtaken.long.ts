import assert from 'node:assert/strict';
import { overtakeEverywhere } from './overtakeEverywhere.ts';
import { overtakenScenarios } from './overtakenScenarios.ts';

describe('a run that is overtaken by a person', function () {
  this.timeout(600_000);

  it(`at any of its turns, in ${overtakenScenarios.length} scenarios, loses nothing that the person entered (I14)`, async () => {
    const faults: string[] = [];
    let points = 0;
    for (const scenario of overtakenScenarios) {
      const found = await overtakeEverywhere(scenario);
      points += found.points;
      faults.push(...found.faults);
    }
    console.log(`      ${points} changes in between`);
    assert.equal(faults.length, 0, faults.slice(0, 10).join('\n'));
  });
});
