import type { Dice } from '../Dice.ts';
import { drawFields } from './drawFields.ts';
import type { Edit } from './Edit.ts';
import type { Story } from './Story.ts';

/** A meeting with colleagues who are synced too, and perhaps a stranger. */
export function drawInvitation(dice: Dice, { accounts }: Pick<Story, 'accounts'>): Edit {
  const colleagues = ['anna', 'bernd', 'clara'].slice(0, accounts);
  const guests = dice.some(colleagues, 0.8).map((name) => `${name}@firma.example`);
  const all = dice.happens(0.4) ? [...guests, 'kunde@kunde.example'] : guests;
  const { parties: _, iCalUid: __, ...fields } = drawFields(dice, 'appointments');
  return { op: 'invite', who: dice.below(accounts), guests: all, fields };
}
