import type { Manners } from '../../fakes/sides/Manners.ts';
import { mannersOf } from '../../fakes/sides/mannersOf.ts';
import type { SideOfStory } from '../story/Story.ts';

/**
 * The manners of a side of a story. Where two traits together would hide a change from everybody for ever (a time of
 * change that is older than what was read already, and no version that tells), the listing reads back far enough.
 */
export function mannersFor({ family, traits }: SideOfStory): Manners {
  const manners = mannersOf(family, ...traits);
  if (manners.listing !== 'changed-column' || manners.commitLag === 0) return manners;
  return { ...manners, overlapSeconds: Math.ceil(manners.commitLag / 1000) + 1 };
}
