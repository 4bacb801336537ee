import assert from 'node:assert/strict';
import { crashEverywhere } from './crashEverywhere.ts';
import { crashScenarios } from './crashScenarios.ts';

describe('a run that is killed', function () {
  this.timeout(300_000);

  it(`at any durable point, in ${crashScenarios.length} scenarios, ends as if it had not been (I11)`, async () => {
    assert.ok(crashScenarios.length >= 200);
    const faults: string[] = [];
    let [points, again] = [0, 0];
    for (const [place, scenario] of crashScenarios.entries()) {
      const crashes = await crashEverywhere(scenario, place % 40 === 0 ? 4 : 0);
      points += crashes.points;
      again += crashes.again;
      faults.push(...crashes.faults);
    }
    console.log(`      ${points} crashes, ${again} more while recovering`);
    assert.equal(faults.length, 0, faults.slice(0, 10).join('\n'));
  });
});
