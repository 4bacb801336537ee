import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { liveTask } from '../../../../core/recurrence/liveTask.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { checkWritable } from '../checkWritable.ts';
import { createProperties } from '../createProperties.ts';
import type { ItemMapping } from '../ItemMapping.ts';
import { keptField, type KeptValue } from '../keptField.ts';
import { limitsOf } from '../limitsOf.ts';
import type { Property } from '../Property.ts';
import { propertyXml } from '../propertyXml.ts';
import { readTable } from '../readTable.ts';
import { shapeOf } from '../shapeOf.ts';
import { updateProperties } from '../updateProperties.ts';
import { updatesOf } from '../updatesOf.ts';
import { taskSeries } from './taskSeries.ts';
import { taskTable } from './taskTable.ts';

const area = 'tasks';
const fields = [...Object.keys(taskTable), 'recurrence'];
const limits = limitsOf(area, fields);

/**
 * Tasks. One that is done recurs no more: Exchange goes on with the next turn by itself and leaves the one that was done
 * behind (liveTask).
 */
export const taskMapping: ItemMapping = {
  area,
  itemKinds: ['Task'],
  folderClass: 'IPF.Task',
  fields,
  limits,
  shape: shapeOf(taskTable, 'Text', taskSeries.paths),

  readsBeside: () => ({ occurrences: [], attachments: [] }),

  readItem: (item, _, zone) => ({ area, fields: readTask(item, zone) }),

  createPlan({ fields: given }, stamp, zone) {
    const record = { area, fields: liveTask(settleFields(area, given)) } as const;
    checkWritable(record, { fields, limits });
    const series = taskSeries.write(record.fields);
    const kept = { pattern: series.kept };
    const properties = createProperties(taskTable, record, stamp, zone, kept);
    return [{ do: 'create', item: propertyXml('Task', [...properties, series.property]) }];
  },

  updatePlan(change) {
    const { item, set, zone } = change;
    const now = readTask(item, zone);
    const after = settleFields(area, { ...now, ...set });
    checkWritable({ area, fields: after }, { fields, limits }, now);
    const series = isSeriesNew(now, after) ? taskSeries.write(after) : null;
    const kept: Record<string, KeptValue | null> = series === null ? {} : { pattern: series.kept };
    const properties: Property[] = [
      ...updateProperties(taskTable, { area, fields: now }, change, kept),
      ...(series === null ? [] : [series.property]),
    ];
    return properties.length === 0
      ? []
      : [{ do: 'update', target: 'item', updates: updatesOf('Task', properties) }];
  },
};

function readTask(item: XmlElement, zone: string): Fields {
  const kept = keptField.read(item);
  const held = readTable(taskTable, item, zone);
  const own = keptField.apply(area, taskTable, held, kept);
  return liveTask(settleFields(area, { ...own, recurrence: taskSeries.read(item, kept) }));
}

/** Whether the series is to be written: it says itself from when it counts. */
function isSeriesNew(now: Fields, after: Fields): boolean {
  const isSame = (name: string) => sameValue(area, name, now[name] ?? null, after[name] ?? null);
  if (!isSame('recurrence')) return true;
  return isRecurrence(after['recurrence']) && !(isSame('start') && isSame('due'));
}
