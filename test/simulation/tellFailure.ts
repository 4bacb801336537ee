import { sides } from '../../shared/records/Area.ts';
import { runStory } from './runStory.ts';
import { shrinkStory } from './shrinkStory.ts';
import { drawStory } from './story/drawStory.ts';
import type { SeedResult } from './checkSeed.ts';

/**
 * What a person needs of a failing seed: what is broken, how to tell it again, the story made as short as it gets.
 *
 * @param most so many stories are told to make it shorter.
 */
export async function tellFailure({ seed, violations }: SeedResult, most: number): Promise<string> {
  const [first] = violations;
  if (first === undefined) return '';
  const lines = violations.slice(0, 5).map(({ invariant, what }) => `  ${invariant}: ${cut(what)}`);
  const story = await shrinkStory(
    drawStory(seed),
    async (shorter) => {
      const ending = await runStory(shorter);
      return ending.violations.some(({ invariant }) => invariant === first.invariant);
    },
    most,
  );
  const { policy, area, accounts } = story;
  const facts = sides.map((side) => {
    const { family, traits } = story.sides[side];
    return [family, ...traits].join(' + ');
  });
  return [
    `seed ${seed} fails:`,
    ...lines,
    `  again: npm run simulate -- --replay ${seed}`,
    `  shortest: ${area}, ${accounts} account(s), ${facts.join(' with ')}, store ${story.store}`,
    `    policy ${policy.preset} ${cut(JSON.stringify(policy.areas[area]), 700)}`,
    ...story.population.map((edit) => `    before: ${cut(JSON.stringify(edit), 300)}`),
    ...story.rounds.flatMap(({ minutes, edits, faults }) => [
      `    round after ${minutes} minutes`,
      ...edits.map(({ at, edit }) => `      ${at ?? 'first'}: ${cut(JSON.stringify(edit), 300)}`),
      ...faults.map(({ what, on, nth }) => `      ${what} at ${on} ${nth}`),
    ]),
  ].join('\n');
}

function cut(text: string, most = 400): string {
  return text.length > most ? `${text.slice(0, most)} …` : text;
}
