import type { Side } from '../../../shared/records/Area.ts';
import type { Dice } from '../Dice.ts';
import { drawChange } from './drawChange.ts';
import { drawFields } from './drawFields.ts';
import { drawInvitation } from './drawInvitation.ts';
import type { Edit } from './Edit.ts';
import type { Story } from './Story.ts';

/** Something that somebody does. */
export function drawEdit(dice: Dice, draft: Pick<Story, 'area' | 'accounts' | 'sides'>): Edit {
  const { area, accounts } = draft;
  const side: Side = dice.pick(['erp', 'mailbox']);
  const who = dice.below(accounts);
  const nth = dice.below(12);
  const at = { side, who, nth };
  const inMailbox = { side: 'mailbox' as const, who, nth };
  const inErp = { side: 'erp' as const, who, nth };
  return dice.weighed<() => Edit>([
    [30, () => ({ op: 'change', ...at, fields: drawChange(dice, area) })],
    [10, () => ({ op: 'create', side, who, fields: drawFields(dice, area) })],
    [4, () => ({ op: 'touch', ...at })],
    [3, () => ({ op: 'unmapped', ...at })],
    [6, () => ({ op: 'remove', ...at })],
    [6, () => ({ op: 'throwAway', ...at })],
    [3, () => ({ op: 'takeBack', ...inMailbox })],
    [1, () => ({ op: 'emptyBin', who })],
    [4, () => ({ op: 'copy', ...at, to: dice.below(accounts), by: dice.pick(['user', 'copier']) })],
    [5, () => ({ op: 'move', ...inMailbox })],
    [1, () => ({ op: 'dropStamp', ...at })],
    [1, () => ({ op: 'foreignStamp', ...inMailbox })],
    [2, () => ({ op: 'sicken', ...at, how: dice.pick(['read', 'write', 'uncertain']) })],
    [2, () => ({ op: 'cure', ...at })],
    [2, () => ({ op: 'removeMany', side, who, share: dice.pick([0.5, 1]) })],
    [2, () => ({ op: 'expireCursors', side })],
    [2, () => ({ op: dice.pick(['lock', 'unlock'] as const), side, who })],
    [2, () => ({ op: dice.pick(['forbid', 'allow'] as const), side, who })],
    [2, () => ({ op: dice.pick(['hide', 'show'] as const), ...inErp, to: dice.below(accounts) })],
    [1, () => ({ op: 'renumber', ...inErp, to: dice.below(10) })],
    [area === 'contacts' ? 1 : 0, () => ({ op: 'merge', ...inErp, into: dice.below(9) })],
    [1, () => ({ op: 'loseStore' })],
    [1, () => ({ op: dice.pick(['backup', 'restore'] as const), side })],
    ...(area === 'appointments'
      ? ([
          [4, () => drawInvitation(dice, draft)],
          [4, () => ({ op: 'changeMeeting', ...inMailbox, fields: drawChange(dice, area) })],
          [2, () => ({ op: 'cancelMeeting', ...inMailbox })],
          [2, () => ({ op: 'respond', ...inMailbox })],
          [2, () => ({ op: 'window', ...drawWindow(dice), side: 'mailbox', who })],
        ] as Choice[])
      : []),
  ] as Choice[])();
}

type Choice = readonly [weight: number, what: () => Edit];

function drawWindow(dice: Dice): { from: string | null; to: string | null } {
  return dice.pick([
    { from: null, to: null },
    { from: '2026-11-01', to: '2026-12-31' },
    { from: '2026-12-01', to: null },
  ]);
}
