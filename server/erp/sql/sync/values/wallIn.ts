import type { Moment } from '../../../../../shared/records/Moment.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { wallText } from '../../../../core/time/wallText.ts';

/** What the clock in a zone shows at a moment, yyyy-mm-ddThh:mm:ss; floating times show the same everywhere, days midnight. */
export function wallIn(moment: Moment, zone: string): string {
  if (moment.kind === 'date') return `${moment.date}T00:00:00`;
  const local = moment.local.length === 16 ? `${moment.local}:00` : moment.local;
  if (moment.kind === 'floating' || moment.zone === zone) return local.slice(0, 19);
  return wallText(instantOf(moment, zone).toZonedDateTimeISO(zone).toPlainDateTime());
}
