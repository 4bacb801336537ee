import assert from 'node:assert/strict';
import { crashEverywhere } from './crashEverywhere.ts';
import { crashScenarios } from './crashScenarios.ts';

describe('a run that is killed twice', function () {
  this.timeout(1_800_000);

  it('at any durable point and again at any of its recovery ends as if it had not been (I11)', async () => {
    const faults: string[] = [];
    let [points, again] = [0, 0];
    for (const scenario of crashScenarios) {
      const crashes = await crashEverywhere(scenario, 2);
      points += crashes.points;
      again += crashes.again;
      faults.push(...crashes.faults);
    }
    console.log(`      ${points} crashes, ${again} more while recovering`);
    assert.equal(faults.length, 0, faults.slice(0, 10).join('\n'));
  });
});
