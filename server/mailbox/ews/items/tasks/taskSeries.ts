import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Recurrence } from '../../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { exchangeTaskLimits } from '../../../../core/recurrence/exchangeTaskLimits.ts';
import { whatCannot } from '../../../../core/recurrence/whatCannot.ts';
import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { extendedValue } from '../extendedValue.ts';
import type { Kept, KeptValue } from '../keptField.ts';
import type { Property } from '../Property.ts';
import { keptPattern } from '../recurrence/keptPattern.ts';
import { readPattern } from '../recurrence/readPattern.ts';
import { recurrenceContent } from '../recurrence/recurrenceContent.ts';
import { refusal } from '../refusal.ts';

const path = { field: 'task:Recurrence' };
const name = 'Recurrence';

/** PidLidTaskDeadOccurrence ([MS-OXOTASK] 2.2.2.2.14): left behind when it was done, while its series went on. */
const dead = { distinguishedSet: 'Task', id: 0x8109, type: 'Boolean' } as const;

/** A task that happens again and again. */
export const taskSeries = {
  paths: [path, { extended: dead }],

  /** Null for one that happens once, and for one that only says that it once belonged to a series. */
  read(item: XmlElement, kept: Kept): Recurrence | null {
    const written = childOf(item, name);
    if (written === undefined || extendedValue(item, dead)?.toLowerCase() === 'true') return null;
    const { pattern, range } = readPattern(written);
    return { pattern: keptPattern.restore(kept, pattern), range, exceptions: [] };
  },

  /**
   * The series of a task as it is to be.
   *
   * @throws AppError `invalid-input`, with a sentence, for a series that Exchange cannot hold
   */
  write(fields: Fields): { property: Property; kept: KeptValue | null } {
    const { recurrence, start, due } = fields;
    if (!isRecurrence(recurrence)) return { property: { path, name, value: null }, kept: null };
    const anchor = isMoment(start) ? start : due;
    if (!isMoment(anchor)) {
      throw refusal('The task happens again and again, but nobody knows from when.', 'no-start');
    }
    const problems = whatCannot({ start: anchor, end: null, recurrence }, exchangeTaskLimits);
    if (problems.length > 0) {
      throw refusal(`Exchange cannot hold this series: ${problems.join(' ')}`, 'series');
    }
    const startDate = anchor.kind === 'date' ? anchor.date : anchor.local.slice(0, 10);
    const content = recurrenceContent({ ...recurrence, startDate });
    return { property: { path, name, value: content }, kept: keptPattern.of(recurrence.pattern) };
  },
};
