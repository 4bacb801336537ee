import { isBlob } from '../../../../../shared/records/isBlob.ts';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import type { SyncRecord } from '../../../../../shared/records/SyncRecord.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { Beside } from '../Beside.ts';
import { checkWritable } from '../checkWritable.ts';
import { createProperties } from '../createProperties.ts';
import type { ItemMapping, ItemUpdate } from '../ItemMapping.ts';
import type { ItemStep } from '../ItemStep.ts';
import { keptField } from '../keptField.ts';
import { limitsOf } from '../limitsOf.ts';
import { propertyXml } from '../propertyXml.ts';
import { readTable } from '../readTable.ts';
import { shapeOf } from '../shapeOf.ts';
import { updateProperties } from '../updateProperties.ts';
import { updatesOf } from '../updatesOf.ts';
import { contactPicture } from './contactPicture.ts';
import { contactTable } from './contactTable.ts';

const area = 'contacts';
const fields = [...Object.keys(contactTable), 'picture'];
const limits = limitsOf(area, fields);

/** Contacts. Groups (DistributionList) lie in the same folders and are left alone. */
export const contactMapping: ItemMapping = {
  area,
  itemKinds: ['Contact'],
  folderClass: 'IPF.Contact',
  fields,
  limits,
  shape: shapeOf(contactTable, 'Text', [contactPicture.path]),

  readsBeside(item) {
    const picture = contactPicture.id(item);
    return { occurrences: [], attachments: picture === null ? [] : [picture] };
  },

  readItem,

  createPlan(record, stamp, zone) {
    checkWritable(record, { fields, limits });
    const properties = createProperties(contactTable, record, stamp, zone);
    const { picture } = record.fields;
    return [
      { do: 'create', item: propertyXml('Contact', properties) },
      ...(isBlob(picture) ? [{ do: 'attachPicture', picture } as const] : []),
    ];
  },

  updatePlan(change) {
    const { item, beside, zone, set } = change;
    const now = readItem(item, beside, zone);
    checkWritable({ area, fields: { ...now.fields, ...set } }, { fields, limits }, now.fields);
    const properties = updateProperties(contactTable, now, change);
    return [
      ...(properties.length === 0
        ? []
        : [{ do: 'update', target: 'item', updates: updatesOf('Contact', properties) } as const]),
      ...pictureSteps(now, change),
    ];
  },
};

function readItem(item: XmlElement, beside: Beside, zone: string): SyncRecord {
  const held = readTable(contactTable, item, zone);
  const picture = contactPicture.read(item, beside);
  const all = keptField.apply(area, contactTable, held, keptField.read(item));
  return {
    area,
    fields: settleFields(area, { ...all, ...(picture !== undefined && { picture }) }),
  };
}

/** A picture is never changed: the old one goes, the new one comes. */
function pictureSteps(now: SyncRecord, { set, item }: ItemUpdate): ItemStep[] {
  const { picture } = set;
  if (picture === undefined || sameValue(area, 'picture', picture, now.fields['picture'])) {
    return [];
  }
  const old = contactPicture.id(item);
  return [
    ...(old === null ? [] : [{ do: 'detach', attachmentId: old } as const]),
    ...(isBlob(picture) ? [{ do: 'attachPicture', picture } as const] : []),
  ];
}
