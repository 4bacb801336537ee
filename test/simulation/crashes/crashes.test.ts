import assert from 'node:assert/strict';
import { crashEverywhere } from './crashEverywhere.ts';
import { crashScenarios } from './crashScenarios.ts';

/** Of each plot, area and ERP one mailbox, another with each: a third of all. `crashes.long.ts` takes all, and kills twice. */
const chosen = crashScenarios.filter(
  (_, place) => (place + Math.floor(place / 3) + Math.floor(place / 18)) % 3 === 0,
);

describe('a run that is killed', function () {
  this.timeout(300_000);

  it(`at any durable point, in ${chosen.length} of ${crashScenarios.length} scenarios, ends as if it had not been (I11)`, async () => {
    assert.ok(crashScenarios.length >= 200);
    const faults: string[] = [];
    let [points, again] = [0, 0];
    for (const [place, scenario] of chosen.entries()) {
      const crashes = await crashEverywhere(scenario, place % 10 === 0 ? 4 : 0);
      points += crashes.points;
      again += crashes.again;
      faults.push(...crashes.faults);
    }
    console.log(`      ${points} crashes, ${again} more while recovering`);
    assert.equal(faults.length, 0, faults.slice(0, 10).join('\n'));
  });
});
