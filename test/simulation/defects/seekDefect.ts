// Run in a copy of the project with a defect in it: looks for a story that goes wrong, and prints the one that was found.
// Arguments: most seconds, the last seed, seeds to pass over because they fail without any defect too.
import { checkSeed } from '../checkSeed.ts';
import { crashEverywhere } from '../crashes/crashEverywhere.ts';
import { crashScenarios } from '../crashes/crashScenarios.ts';
import type { CaughtDefect } from './CaughtDefect.ts';

const [most = '60', last = '1000', passed = ''] = process.argv.slice(2);
const skipped = new Set(passed.split(',').map(Number));
const began = performance.now();
const isOver = (): boolean => performance.now() - began > Number(most) * 1000;

const found = await seek();
process.stdout.write(`\n${JSON.stringify(found)}\n`);
process.exit(0);

async function seek(): Promise<CaughtDefect | null> {
  let seeds = 0;
  for (let seed = 1; seed <= Number(last) && !isOver(); seed += 1) {
    if (!skipped.has(seed)) {
      seeds += 1;
      const { violations } = await checkSeed(seed);
      const [first] = violations;
      if (first !== undefined) return { by: `seed ${seed}`, seeds, ...first };
    }
    // A few crashes beside, since that is what some defects are about.
    const scenario =
      seed % 25 === 0 ? crashScenarios[(seed * 7) % crashScenarios.length] : undefined;
    const [fault] = scenario === undefined ? [] : (await crashEverywhere(scenario, 0)).faults;
    if (fault !== undefined) return { by: 'a crash', seeds, invariant: 'I11', what: fault };
  }
  return null;
}
