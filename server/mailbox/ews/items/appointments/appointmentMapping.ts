import { settleFields } from '../../../../../shared/records/settleFields.ts';
import type { SyncRecord } from '../../../../../shared/records/SyncRecord.ts';
import { childOf } from '../../xml/childOf.ts';
import { readItemId } from '../../operations/parts/readItemId.ts';
import { checkWritable } from '../checkWritable.ts';
import { createProperties } from '../createProperties.ts';
import type { ItemMapping } from '../ItemMapping.ts';
import { limitsOf } from '../limitsOf.ts';
import { propertyXml } from '../propertyXml.ts';
import { lineText } from '../rows/lineText.ts';
import { shapeOf } from '../shapeOf.ts';
import { appointmentTable } from './appointmentTable.ts';
import { appointmentUpdate } from './appointmentUpdate.ts';
import { exceptionSteps } from './exceptionSteps.ts';
import { meetingStateKept } from './meetingStateKept.ts';
import { readAppointment } from './readAppointment.ts';
import { seriesIn } from './seriesIn.ts';
import { timeProperties } from './timeProperties.ts';
import { timesOf } from './timesOf.ts';

const area = 'appointments';
const fields = [
  ...Object.keys(appointmentTable),
  ...['start', 'end', 'recurrence', 'meetingState', 'iCalUid'],
];
const limits = limitsOf(area, fields);

const times =
  'Start End StartTimeZone EndTimeZone IsAllDayEvent Recurrence ModifiedOccurrences DeletedOccurrences OriginalStart';
const state = 'CalendarItemType AppointmentState IsCancelled IsMeeting MyResponseType UID';

/** Appointments; a series with all its exceptions is one. */
export const appointmentMapping: ItemMapping = {
  area,
  itemKinds: ['CalendarItem'],
  folderClass: 'IPF.Appointment',
  fields,
  limits,
  shape: shapeOf(
    appointmentTable,
    'Text',
    `${times} ${state}`.split(' ').map((name) => ({ field: `calendar:${name}` })),
  ),

  readsBeside(item) {
    const changed = childOf(item, 'ModifiedOccurrences')?.children ?? [];
    return { occurrences: changed.map((info) => readItemId(info).id), attachments: [] };
  },

  readItem: (item, beside, home): SyncRecord => ({
    area,
    fields: readAppointment(item, beside, home),
  }),

  createPlan({ fields: given }, stamp, home) {
    const record = { area, fields: settleFields(area, given) } as const;
    checkWritable(record, { fields, limits });
    const when = timesOf(record.fields, home);
    const kept = { ...when.kept, ...meetingStateKept(record.fields, null) };
    const item = propertyXml('CalendarItem', [
      ...createProperties(appointmentTable, record, stamp, home, kept),
      ...timeProperties(when),
      { path: { field: 'calendar:UID' }, name: 'UID', value: lineText(record.fields['iCalUid']) },
    ]);
    const series = seriesIn(record.fields);
    const change = { fields: record.fields, before: [], ids: new Map(), home };
    return [
      { do: 'create', item },
      ...(series === null ? [] : exceptionSteps({ ...change, series })),
    ];
  },

  updatePlan: (change) => appointmentUpdate(change, { fields, limits }),
};
