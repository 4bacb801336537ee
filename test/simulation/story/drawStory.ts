import type { Area } from '../../../shared/records/Area.ts';
import { Dice } from '../Dice.ts';
import { drawEdit } from './drawEdit.ts';
import { drawFault } from './drawFault.ts';
import { drawPolicy } from './drawPolicy.ts';
import { drawPopulation } from './drawPopulation.ts';
import { drawSide } from './drawSide.ts';
import { drawSilence } from './drawSilence.ts';
import type { Round, Story, TimedEdit } from './Story.ts';

/** What a seed tells. @param isOnSqlite whether its store is a real one, in memory; for a share of seeds when absent. */
export function drawStory(seed: number, isOnSqlite?: boolean): Story {
  const dice = new Dice(seed);
  const area: Area = dice.weighed([
    [35, 'contacts'],
    [40, 'appointments'],
    [18, 'tasks'],
    [7, 'incomingMail'],
  ]);
  const erp = drawSide(dice, 'erp', area);
  const mailbox = drawSide(dice, 'mailbox', area);
  const policy = drawPolicy(dice, area);
  const accounts = dice.weighed([
    [60, 1],
    [28, 2],
    [12, 3],
  ]);
  const isSqlite = dice.happens(0.02);
  const draft = { seed, area, sides: { erp, mailbox }, policy, accounts };
  const population = drawPopulation(dice, draft);
  const rounds = Array.from({ length: dice.between(2, 5) }, () => drawRound(dice, draft));
  return {
    ...draft,
    // Drawn last: whatever else a seed tells, it told before there was this.
    sides: { erp: drawSilence(dice, erp), mailbox: drawSilence(dice, mailbox) },
    store: (isOnSqlite ?? isSqlite) ? 'sqlite' : 'memory',
    population,
    rounds,
  };
}

function drawRound(dice: Dice, draft: Pick<Story, 'area' | 'accounts' | 'seed' | 'sides'>): Round {
  const edits = Array.from({ length: dice.between(0, 5) }, (): TimedEdit => {
    const at = dice.happens(0.6) ? null : dice.below(80 * draft.accounts);
    return { at, edit: drawEdit(dice, draft) };
  });
  const isCalm = dice.happens(0.35);
  const faults = Array.from({ length: isCalm ? 0 : dice.between(1, 4) }, () => drawFault(dice));
  return {
    minutes: dice.weighed([
      [6, 31],
      [2, 1],
      [1, 0],
      [1, 60 * 20],
    ]),
    edits,
    faults,
  };
}
