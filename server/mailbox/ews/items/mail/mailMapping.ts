import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { checkWritable } from '../checkWritable.ts';
import { createProperties } from '../createProperties.ts';
import { extendedProperty } from '../extendedProperty.ts';
import type { ItemMapping } from '../ItemMapping.ts';
import { keptField } from '../keptField.ts';
import { limitsOf } from '../limitsOf.ts';
import { propertyXml } from '../propertyXml.ts';
import { readTable } from '../readTable.ts';
import { refusal } from '../refusal.ts';
import { shapeOf } from '../shapeOf.ts';
import { updateProperties } from '../updateProperties.ts';
import { updatesOf } from '../updatesOf.ts';
import { mailTable } from './mailTable.ts';

const fields = Object.keys(mailTable);

/** What Exchange lets one change of a mail that is there: the rest is what was sent. */
const changeable = new Set([
  ...['read', 'flag', 'categories', 'importance', 'sensitivity'],
  ...['subject', 'body', 'bodyHtml'],
]);

/** PidTagMessageFlags ([MS-OXCMSG] 2.2.1.6) without mfUnsent: otherwise a mail that is made is a draft. */
const messageFlags = { tag: '0x0e07', type: 'Integer' } as const;

/** Mails, incoming or sent. Meeting requests and reports are none. */
export function mailMapping(area: 'incomingMail' | 'sentMail'): ItemMapping {
  const limits = limitsOf(area, fields);
  const readMail = (item: XmlElement, zone: string): Fields => {
    const held = readTable(mailTable, item, zone);
    return settleFields(area, keptField.apply(area, mailTable, held, keptField.read(item)));
  };
  return {
    area,
    itemKinds: ['Message'],
    folderClass: 'IPF.Note',
    fields,
    limits,
    shape: shapeOf(mailTable, 'Best'),

    readsBeside: () => ({ occurrences: [], attachments: [] }),

    readItem: (item, _, zone) => ({ area, fields: readMail(item, zone) }),

    createPlan(record, stamp, zone) {
      checkWritable(record, { fields, limits });
      const flags = record.fields['read'] === true ? '1' : '0';
      const properties = createProperties(
        mailTable,
        { area, fields: oneBody(record.fields) },
        stamp,
        zone,
      );
      const item = propertyXml('Message', [...properties, extendedProperty(messageFlags, flags)]);
      return [{ do: 'create', item }];
    },

    updatePlan({ set: { folder: _, ...set }, ...given }) {
      // Where it lies is no part of an item.
      const change = { ...given, set };
      const { item, zone } = change;
      const now = readMail(item, zone);
      checkWritable({ area, fields: { ...now, ...set } }, { fields, limits }, now);
      const changed = Object.fromEntries(
        Object.entries(set).filter(([name, value]) => !sameValue(area, name, value, now[name])),
      );
      const fixed = Object.keys(changed).find((name) => !changeable.has(name));
      if (fixed !== undefined) {
        throw refusal(`What a mail says as ${fixed} cannot be changed.`, 'mail-is-sent', {
          field: fixed,
        });
      }
      const properties = updateProperties(
        mailTable,
        { area, fields: now },
        { ...change, set: oneBody(changed, now) },
      );
      return properties.length === 0
        ? []
        : [{ do: 'update', target: 'item', updates: updatesOf('Message', properties) }];
    },
  };
}

/**
 * A mail has one body: the HTML where there is some, from which the text follows. Where that goes the text is left.
 *
 * @param now of a mail that is changed
 */
function oneBody(given: Fields, now: Fields = {}): Fields {
  const { body, bodyHtml, ...others } = given;
  if (typeof bodyHtml === 'string' && bodyHtml.trim() !== '') return { ...others, bodyHtml };
  if (bodyHtml === undefined) return given;
  const text = body ?? now['body'];
  return text === undefined ? others : { ...others, body: text };
}
