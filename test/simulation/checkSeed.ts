import type { Violation } from './engine/Ledger.ts';
import { runStory } from './runStory.ts';
import { drawStory } from './story/drawStory.ts';

/** What telling a seed's story twice came to. */
export interface SeedResult {
  seed: number;
  violations: readonly Violation[];
  turns: number;
  classes: ReadonlyMap<string, number>;
}

/** Tells a seed's story twice: both times the same must happen (I12), and everything else must hold. */
export async function checkSeed(seed: number): Promise<SeedResult> {
  const story = drawStory(seed);
  const { violations, digest, turns, classes } = await runStory(story);
  const again = await runStory(story);
  const isSame = again.digest === digest;
  const other: Violation = { invariant: 'I12', what: 'the second time it went another way' };
  return { seed, violations: isSame ? violations : [...violations, other], turns, classes };
}
