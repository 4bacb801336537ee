import type { Dice } from '../Dice.ts';
import { drawFields } from './drawFields.ts';
import { drawChange } from './drawChange.ts';
import { drawInvitation } from './drawInvitation.ts';
import type { Edit } from './Edit.ts';
import type { Story } from './Story.ts';

/** What lies on both sides before the first run: matching, differing, on one side only, alike and yet others. */
export function drawPopulation(
  dice: Dice,
  draft: Pick<Story, 'area' | 'accounts' | 'seed' | 'sides'>,
): Edit[] {
  const { area, accounts } = draft;
  return Array.from({ length: dice.between(0, 7) }, (): Edit => {
    const who = dice.below(accounts);
    const fields = drawFields(dice, area);
    const isMeeting = area === 'appointments' && dice.happens(accounts > 1 ? 0.3 : 0.1);
    if (isMeeting) return drawInvitation(dice, draft);
    return dice.weighed<() => Edit>([
      [4, () => ({ op: 'create', side: 'erp', who, fields })],
      [4, () => ({ op: 'create', side: 'mailbox', who, fields })],
      [3, () => ({ op: 'twins', who, fields, differing: {} })],
      [2, () => ({ op: 'twins', who, fields, differing: drawChange(dice, area) })],
    ])();
  });
}
