import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../../../shared/records/Recurrence.ts';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { Beside } from '../Beside.ts';
import { keptField, type Kept } from '../keptField.ts';
import { readTable } from '../readTable.ts';
import { keptPattern } from '../recurrence/keptPattern.ts';
import { readPattern } from '../recurrence/readPattern.ts';
import { filledText } from '../rows/filledText.ts';
import { appointmentTable } from './appointmentTable.ts';
import { readExceptions } from './readExceptions.ts';
import { readMeetingState } from './readMeetingState.ts';
import { readTime } from './readTime.ts';
import { readZone } from './readZone.ts';

const area = 'appointments';

/**
 * The fields of an appointment or of a whole series, settled.
 *
 * @throws AppError `bad-answer` for an item without what was asked for, `unavailable` where an exception was not read
 */
export function readAppointment(item: XmlElement, beside: Beside, home: string): Fields {
  const held = {
    ...readTable(appointmentTable, item, home),
    start: readTime(item, 'Start', home),
    end: readTime(item, 'End', home),
    meetingState: readMeetingState(item),
    iCalUid: filledText(textOf(item, 'UID')),
  };
  const kept = keptField.read(item);
  const fields = keptField.apply(area, appointmentTable, held, stillKept(kept, held));
  const written = childOf(item, 'Recurrence');
  if (written === undefined) return settleFields(area, { ...fields, recurrence: null });
  const { pattern, range } = readPattern(written);
  const start = isMoment(fields['start']) ? fields['start'] : held.start;
  const end = fields['end'];
  const series: { start: Moment; end: Moment | null; recurrence: Recurrence } = {
    start,
    end: isMoment(end) ? end : null,
    recurrence: { pattern: keptPattern.restore(kept, pattern), range, exceptions: [] },
  };
  const exceptions = readExceptions(item, beside, {
    series,
    held: held.start,
    zone: readZone(item, 'Start', home),
    home,
  });
  return settleFields(area, { ...fields, recurrence: { ...series.recurrence, exceptions } });
}

/** No end is kept only for what still lasts no time. */
function stillKept(kept: Kept, held: { start: Moment; end: Moment }): Kept {
  const { end, ...others } = kept;
  const lasts = !sameValue(area, 'end', held.start, held.end);
  return end?.value === null && lasts ? others : kept;
}
