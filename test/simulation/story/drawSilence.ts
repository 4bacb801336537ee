import type { Dice } from '../Dice.ts';
import type { SideOfStory } from './Story.ts';

/** The side, perhaps silent about what left before it had told of it, as Exchange is and others may be. */
export function drawSilence(dice: Dice, side: SideOfStory): SideOfStory {
  if (!dice.happens(0.3)) return side;
  return { ...side, traits: [...side.traits, 'tellsOnlyTold' as const].sort() };
}
