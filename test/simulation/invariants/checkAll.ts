import type { SimWorld } from '../engine/SimWorld.ts';
import { checkAsides } from './checkAsides.ts';
import { checkBrake } from './checkBrake.ts';
import { checkConvergence } from './checkConvergence.ts';
import { checkCopies } from './checkCopies.ts';
import { checkDeletes } from './checkDeletes.ts';
import { checkEcho } from './checkEcho.ts';
import { checkForGood } from './checkForGood.ts';
import { checkChangedAndDeleted, checkLosses } from './checkLosses.ts';
import { checkMeetings } from './checkMeetings.ts';
import { checkSilence } from './checkSilence.ts';
import { checkUnpaired } from './checkUnpaired.ts';
import { checkWholeTexts } from './checkWholeTexts.ts';

/** All that must hold at the end of a story, by the names of sync-knowledge 5.2. */
export async function checkAll(world: SimWorld): Promise<void> {
  const pairs = await world.pairs();
  checkConvergence(world, pairs);
  checkUnpaired(world, pairs);
  checkSilence(world, pairs);
  checkAsides(world, pairs);
  checkLosses(world);
  checkWholeTexts(world);
  checkChangedAndDeleted(world);
  checkCopies(world, pairs);
  checkDeletes(world);
  checkForGood(world);
  checkMeetings(world);
  checkBrake(world);
  checkEcho(world);
}
