import { checkSeed, type SeedResult } from './checkSeed.ts';
import { failureClasses } from './failureClasses.ts';

/** What many seeds came to. */
export interface Simulation {
  seeds: number;
  turns: number;
  /** Of the processor, in seconds. */
  seconds: number;
  failed: readonly SeedResult[];
  classes: ReadonlyMap<string, number>;
  /** Failure classes of sync-knowledge 4 that were not reached. */
  missing: readonly string[];
}

/** What bounds a simulation. */
export interface SimulationOptions {
  from: number;
  seeds: number;
  /** Ends early after so many failing seeds. */
  mostFailures?: number;
  onSeed?: (result: SeedResult) => void;
}

/** Tells the stories of many seeds, each twice. */
export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { from, seeds, mostFailures = Infinity } = options;
  const began = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  const failed: SeedResult[] = [];
  const classes = new Map<string, number>();
  let turns = 0;
  let seed = from;
  for (; seed < from + seeds; seed += 1) {
    const result = await checkSeed(seed);
    turns += result.turns;
    for (const [name, count] of result.classes) classes.set(name, (classes.get(name) ?? 0) + count);
    if (result.violations.length > 0) failed.push(result);
    options.onSeed?.(result);
    if (failed.length >= mostFailures) {
      seed += 1;
      break;
    }
  }
  const missing = failureClasses.filter((name) => (classes.get(name) ?? 0) === 0);
  return { seeds: seed - from, turns, seconds: seconds(), failed, classes, missing };
}
