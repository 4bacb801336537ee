import { drawStory } from './story/drawStory.ts';
import { runStory } from './runStory.ts';

/** Tells a seed's story aloud: the story, every turn of it, what became of both sides. @returns whether all held. */
export async function replay(seed: number): Promise<boolean> {
  const story = drawStory(seed);
  console.log(JSON.stringify(story, null, 1));
  const { lines, violations, digest } = await runStory(story, true);
  for (const line of lines) console.log(line);
  for (const { invariant, what } of violations) console.log(`seed ${seed}: ${invariant} ${what}`);
  console.log(`trace ${digest}`);
  return violations.length === 0;
}
