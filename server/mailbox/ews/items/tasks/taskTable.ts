import type { FieldTable } from '../FieldTable.ts';
import { ownProperty } from '../ownProperty.ts';
import { bodyRow } from '../rows/bodyRow.ts';
import { flagRow } from '../rows/flagRow.ts';
import { importanceRow } from '../rows/importanceRow.ts';
import { integerRow } from '../rows/integerRow.ts';
import { listRow } from '../rows/listRow.ts';
import { mapiRow } from '../rows/mapiRow.ts';
import { sensitivityRow } from '../rows/sensitivityRow.ts';
import { textRow } from '../rows/textRow.ts';
import { followUpRow } from './followUpRow.ts';
import { percentRow } from './percentRow.ts';
import { reminderRow } from './reminderRow.ts';
import { statusRow } from './statusRow.ts';
import { taskDayRow } from './taskDayRow.ts';

/**
 * What a task's fields are in a TaskType; its series is beside it (taskSeries). Who gave it away and what became of that
 * only Outlook's own mails can change, so neither is here.
 */
export const taskTable: FieldTable = {
  subject: textRow('item:Subject'),
  body: bodyRow,
  start: taskDayRow('task:StartDate'),
  due: taskDayRow('task:DueDate'),
  status: statusRow,
  percent: percentRow,
  completed: taskDayRow('task:CompleteDate', false),
  followUp: followUpRow,
  importance: importanceRow,
  sensitivity: sensitivityRow,
  reminderSet: flagRow('item:ReminderIsSet', false),
  reminderAt: reminderRow,
  // PidLidTaskOwner: the element of EWS can only be read.
  owner: mapiRow({ distinguishedSet: 'Task', id: 0x811f, type: 'String' }),
  categories: listRow('item:Categories'),
  estimatedMinutes: integerRow('task:TotalWork'),
  actualMinutes: integerRow('task:ActualWork'),
  companies: listRow('task:Companies'),
  iCalUid: mapiRow(ownProperty('ErpLinkTaskUid')),
};
