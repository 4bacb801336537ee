import type { Fault } from '../story/Fault.ts';
import type { Ledger } from './Ledger.ts';

/** Counts which failure classes a fault leads into. */
export function noteFault(ledger: Ledger, { what }: Fault, point: string): void {
  ledger.reach(`fault ${what}`);
  const isWriting = /\.write\.|store\.(saveIntents|commit)\./.test(point);
  if (what === 'crash' && isWriting) ledger.reach('12 crash between two writes');
  if (what === 'conflict') ledger.reach('3 lost update');
  const isListing = /\.listChanges\.|store\.saveObservations\.|store\.cursor\./.test(point);
  if (isListing && what !== 'stall' && what !== 'throttled') ledger.reach('18 cursor too early');
}
