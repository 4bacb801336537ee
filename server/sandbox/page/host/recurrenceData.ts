import type { Recurrence } from '../../mailbox/Recurrence.ts';
import { zoneOffset } from '../../mailbox/zoneOffset.ts';

/** A series' pattern in the form that office.js takes it (SeriesTime, W:14223). */
export function recurrenceData(recurrence: Recurrence): object {
  const [startYear, startMonth, startDay] = recurrence.startDate.split('-').map(Number);
  const end = recurrence.endDate?.split('-').map(Number);
  const offset = zoneOffset(Date.parse(recurrence.startDate), recurrence.timeZone) / 60_000;
  return {
    recurrenceType: recurrence.type,
    recurrenceProperties: recurrence.properties,
    recurrenceTimeZone: { name: recurrence.windowsTimeZone, offset },
    seriesTimeJson: {
      ...{ startYear, startMonth, startDay },
      ...(end ? { endYear: end[0], endMonth: end[1], endDay: end[2] } : { noEndDate: true }),
      startTimeMin: recurrence.startMinute,
      durationMin: recurrence.durationMinutes,
    },
  };
}
