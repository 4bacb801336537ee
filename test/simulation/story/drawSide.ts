import { sides, type Area, type Side } from '../../../shared/records/Area.ts';
import type { Dice } from '../Dice.ts';
import type { SideOfStory, TraitName } from './Story.ts';

/** Traits that make sense on a side, beside those that its family has anyway. */
const traitsOf: Readonly<Record<Side, readonly TraitName[]>> = {
  erp: [
    ...(['noVersions', 'noStamps', 'noTombstones', 'noSeries', 'wholeObjectWrites'] as const),
    ...(['removalsMayBeMoves', 'racyGuard', 'noGuard', 'repeatedCreates', 'wholeSeconds'] as const),
    ...(['lateCommits', 'rowsWithoutRecords', 'rowsWithRecords', 'repeatingPages'] as const),
    ...(['incompleteListings', 'expiringCursors', 'textsShortened', 'fieldsDropped'] as const),
    ...(['fieldsMissing', 'capitals', 'blanksTrimmed', 'shuffledSets', 'respelledZones'] as const),
    ...(['noReadBack', 'copiesCarryStamp', 'smallPages'] as const),
  ],
  mailbox: [
    ...(['noVersions', 'noStamps', 'noTombstones', 'noSeries', 'wholeObjectWrites'] as const),
    ...([
      'removalsMayBeMoves',
      'loudWrites',
      'racyGuard',
      'repeatedCreates',
      'wholeSeconds',
    ] as const),
    ...(['rowsWithRecords', 'repeatingPages', 'incompleteListings', 'expiringCursors'] as const),
    ...(['narrowWindow', 'textsShortened', 'fieldsDropped', 'fieldsMissing', 'capitals'] as const),
    ...(['blanksTrimmed', 'htmlWrapped', 'shuffledSets', 'respelledZones', 'noReadBack'] as const),
    ...(['idsChangeOnMove', 'idsStayOnMove', 'copiesCarryStamp', 'noBin', 'smallPages'] as const),
  ],
};

/** A family that has the area, with up to three traits. */
export function drawSide(dice: Dice, side: Side, area: Area): SideOfStory {
  const isMail = area === 'incomingMail' || area === 'sentMail';
  const family =
    side === 'erp'
      ? dice.pick(['poorErp', 'goodErp'] as const)
      : dice.pick(
          isMail ? (['exchange', 'graph'] as const) : (['exchange', 'graph', 'dav'] as const),
        );
  const count = dice.weighed([
    [3, 0],
    [3, 1],
    [3, 2],
    [2, 3],
  ]);
  const traits = new Set(Array.from({ length: count }, () => dice.pick(traitsOf[side])));
  const skew = dice.weighed([
    [6, 0],
    [1, 90_000],
    [1, -3_600_000],
    [1, dice.between(-500_000, 500_000)],
  ]);
  return { family, traits: [...traits].sort(), skew };
}

/** All that are ever drawn. */
export const drawnTraits: readonly TraitName[] = [
  ...new Set(sides.flatMap((side) => traitsOf[side])),
  'tellsOnlyTold',
];
