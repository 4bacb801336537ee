import type { Property } from '../Property.ts';
import { recurrenceContent } from '../recurrence/recurrenceContent.ts';
import { instantText } from '../zones/instantText.ts';
import type { AppointmentTimes } from './AppointmentTimes.ts';

const path = (name: string) => ({ field: `calendar:${name}` });

/** The properties that say when an appointment happens, all of them. */
export function timeProperties({ isAllDay, start, end, series }: AppointmentTimes): Property[] {
  const zone = (name: string, windows: string): Property => ({
    path: path(name),
    name,
    attributes: { Id: windows },
    value: '',
  });
  return [
    zone('StartTimeZone', start.windows),
    zone('EndTimeZone', end.windows),
    { path: path('Start'), name: 'Start', value: instantText(start.instant) },
    { path: path('End'), name: 'End', value: instantText(end.instant) },
    { path: path('IsAllDayEvent'), name: 'IsAllDayEvent', value: isAllDay },
    ...(series === null
      ? []
      : [{ path: path('Recurrence'), name: 'Recurrence', value: recurrenceContent(series) }]),
  ];
}
