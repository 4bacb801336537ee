// Run in a copy of the project with a defect in it: looks for a story that goes wrong, and prints the one that was found.
// Argument: where it looks, a Search as JSON.
import { crashScenarios } from '../crashes/crashScenarios.ts';
import { overtakenScenarios } from '../overtaken/overtakenScenarios.ts';
import type { CaughtDefect } from './CaughtDefect.ts';
import type { Search } from './Search.ts';
import { violationsBy } from './violationsBy.ts';

const search = JSON.parse(process.argv[2] ?? '') as Search;
const found = 'only' in search ? await look(search.only, 1) : await seek(search);
process.stdout.write(`\n${JSON.stringify(found)}\n`);
process.exit(0);

async function look(by: number | string, seeds: number): Promise<CaughtDefect | null> {
  const [first] = await violationsBy(by);
  return first === undefined ? null : { by, seeds, ...first };
}

async function seek(where: Exclude<Search, { only: unknown }>): Promise<CaughtDefect | null> {
  const passed = new Set(where.passed);
  const isOver = (): boolean => {
    const { user, system } = process.cpuUsage();
    return user + system > where.seconds * 1e6;
  };
  for (let seed = where.from; seed <= where.last && !isOver(); seed += 1) {
    for (const by of [seed, ...besides(seed)]) {
      const caught = passed.has(by) ? null : await look(by, seed - where.from + 1);
      if (caught !== null) return caught;
    }
  }
  return null;
}

/** A few crashes and changes in between beside the seeds, since that is what some defects are about. */
function besides(seed: number): string[] {
  const nth = seed / 20;
  if (!Number.isInteger(nth)) return [];
  return [crashScenarios, overtakenScenarios].map(
    (scenarios) => scenarios[(nth * 7) % scenarios.length]?.name ?? '',
  );
}
