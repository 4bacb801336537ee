import type { Side } from '../../../shared/records/Area.ts';
import type { Direction } from './Policy.ts';

/** Whether something with this direction may be written to that side. */
export function goesTo(direction: Direction, side: Side): boolean {
  return direction === 'both' || direction === (side === 'erp' ? 'toErp' : 'toMailbox');
}
