import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { canonicalZone } from '../../../../../shared/records/canonicalZone.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from '../rows/filledText.ts';
import { heldMoment } from '../zones/heldMoment.ts';
import { instantText } from '../zones/instantText.ts';
import { readInstant } from '../zones/readInstant.ts';

const path = { field: 'item:ReminderDueBy' };
const name = 'ReminderDueBy';

/** When a task reminds: an instant, read by the clock where the owner lives; another zone is kept beside. */
export const reminderRow: ItemField = {
  paths: [path],
  read: (item, zone) => {
    const text = filledText(textOf(item, name));
    return text === null ? null : heldMoment(readInstant(text), canonicalZone(zone));
  },
  write: (value, zone) => {
    const instant = isMoment(value) ? instantOf(value, zone) : null;
    return [{ path, name, value: instant === null ? null : instantText(instant) }];
  },
  held: (value: FieldValue | null, zone) =>
    isMoment(value) ? heldMoment(instantOf(value, zone), canonicalZone(zone)) : null,
};
