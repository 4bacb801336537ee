import { sides } from '../../shared/records/Area.ts';
import type { Round, Story } from './story/Story.ts';

/**
 * Leaves out of a failing story whatever it fails without: rounds, edits, faults, things, people, traits.
 *
 * @param fails whether a story still fails as the first one did.
 * @param most so many stories are told for it.
 */
export async function shrinkStory(
  story: Story,
  fails: (shorter: Story) => Promise<boolean>,
  most = 400,
): Promise<Story> {
  let best = story;
  let told = 0;
  for (let isShorter = true; isShorter && told < most;) {
    isShorter = false;
    for (let at = 0; told < most; at += 1) {
      const shorter = shorterOf(best, at);
      if (shorter === null) break;
      told += 1;
      if (!(await fails(shorter))) continue;
      best = shorter;
      isShorter = true;
      at -= 1;
    }
  }
  return best;
}

/** The so manieth way to leave something out; null when there are no more. */
function shorterOf(story: Story, nth: number): Story | null {
  let left = nth;
  const { rounds, population } = story;
  const withRound = (at: number, change: Partial<Round>): Story => ({
    ...story,
    rounds: rounds.map((round, place) => (place === at ? { ...round, ...change } : round)),
  });
  if (left < rounds.length) return { ...story, rounds: without(rounds, left) };
  left -= rounds.length;
  if (left < population.length) return { ...story, population: without(population, left) };
  left -= population.length;
  for (const [at, { edits, faults }] of rounds.entries()) {
    if (left < faults.length) return withRound(at, { faults: without(faults, left) });
    left -= faults.length;
    if (left < edits.length) return withRound(at, { edits: without(edits, left) });
    left -= edits.length;
    for (const [place, timed] of edits.entries()) {
      if (timed.at === null) continue;
      if (left === 0) {
        return withRound(at, {
          edits: edits.map((each, other) => (other === place ? { ...each, at: null } : each)),
        });
      }
      left -= 1;
    }
  }
  for (const side of sides) {
    const own = story.sides[side];
    if (left < own.traits.length) {
      return {
        ...story,
        sides: { ...story.sides, [side]: { ...own, traits: without(own.traits, left) } },
      };
    }
    left -= own.traits.length;
    if (own.skew === 0) continue;
    if (left === 0) return { ...story, sides: { ...story.sides, [side]: { ...own, skew: 0 } } };
    left -= 1;
  }
  return left === 0 && story.accounts > 1 ? { ...story, accounts: story.accounts - 1 } : null;
}

function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, at) => at !== place);
}
