import { runStory } from '../runStory.ts';
import type { Story } from '../story/Story.ts';
import type { OvertakenScenario } from './OvertakenScenario.ts';

/** What a person's change at each moment came to. */
export interface Overtakings {
  points: number;
  /** Sentences: which moment led where. */
  faults: string[];
}

/**
 * Has a person change what the sync is about to write, at the turns of a scenario's last round, one after the other: all
 * that must hold at the end of a story holds each time. What changes nothing that
 * is synced leads to the same end.
 *
 * @param first, every which turns: the first, from 1, and each so manieth after it.
 */
export async function overtakeEverywhere(
  { name, story, edit }: OvertakenScenario,
  first = 1,
  every = 1,
): Promise<Overtakings> {
  const { lastTurns, end } = await runStory(story);
  const isNothing = edit.op === 'touch' || edit.op === 'unmapped';
  const found: Overtakings = { points: 0, faults: [] };
  for (let at = first; at <= lastTurns; at += every) {
    const { violations, end: endNow } = await runStory(withEdit(story, { at, edit }));
    found.points += 1;
    for (const { invariant, what } of violations) {
      found.faults.push(`${name}, at turn ${at}: ${invariant} ${what}`);
    }
    if (isNothing && endNow !== end) {
      found.faults.push(`${name}, at turn ${at}: another end, though nothing was changed`);
    }
  }
  return found;
}

function withEdit(story: Story, timed: Story['rounds'][number]['edits'][number]): Story {
  const last = story.rounds.length - 1;
  const rounds = story.rounds.map((round, place) =>
    place === last ? { ...round, edits: [...round.edits, timed] } : round,
  );
  return { ...story, rounds };
}
