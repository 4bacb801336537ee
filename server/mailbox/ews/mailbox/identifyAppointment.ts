import { AppError } from '../../../core/AppError.ts';
import type { AppointmentIdentity } from '../../../ports/Mailbox.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { getItem } from '../operations/getItem.ts';
import type { ItemShape } from '../operations/parts/ItemShape.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { textOf } from '../xml/textOf.ts';

const shape: ItemShape = {
  base: 'IdOnly',
  properties: [
    { field: 'calendar:UID' },
    { field: 'calendar:CalendarItemType' },
    { field: 'calendar:OriginalStart' },
  ],
};

/**
 * What an appointment is known by wherever it lies, out of the id that Office.js shows, which is another one in every
 * mailbox and after every move. On-premises Office.js tells no iCalUID itself (platform.md).
 *
 * @throws AppError `not-found`, `invalid-input` for an item of another kind
 */
export async function identifyAppointment(
  client: EwsClient,
  id: string,
  signal: AbortSignal,
): Promise<AppointmentIdentity> {
  const item = valueOf(await getItem(client, { items: [{ id }], shape }, (each) => each, signal));
  if (item.name !== 'CalendarItem') {
    throw new AppError('invalid-input', 'This is no appointment.', { reason: 'item-kind' });
  }
  const iCalUid = textOf(item, 'UID');
  if (iCalUid === undefined || iCalUid === '') {
    throw badAnswer('no-uid', 'did not say by what name an appointment is known');
  }
  const type = textOf(item, 'CalendarItemType');
  if (type !== 'Occurrence' && type !== 'Exception') {
    const part = type === 'RecurringMaster' ? 'series' : 'single';
    return { iCalUid, originalStart: null, part, series: null };
  }
  const start = Date.parse(textOf(item, 'OriginalStart') ?? '');
  if (Number.isNaN(start)) {
    throw badAnswer('no-original-start', 'did not say which occurrence of a series this is');
  }
  const whole = { items: [{ seriesOf: id }], shape: { base: 'IdOnly' } } as const;
  const series = valueOf(await getItem(client, whole, (each) => readItemId(each).id, signal));
  return { iCalUid, originalStart: new Date(start).toISOString(), part: 'date', series };
}
