import assert from 'node:assert/strict';
import { ElementReader } from '../../../../server/mailbox/ews/xml/ElementReader.ts';
import { namespaces } from '../../../../server/mailbox/ews/xml/namespaces.ts';
import { usualLimits } from '../../../../server/mailbox/ews/xml/usualLimits.ts';
import type { Xml } from '../../../../server/mailbox/ews/xml/Xml.ts';
import type { XmlElement } from '../../../../server/mailbox/ews/xml/XmlElement.ts';

/** An item's element as the client's reader gives it when it comes in an answer of GetItem. */
export function readBack(item: Xml): XmlElement {
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const reader = new ElementReader(['Items/*'], usualLimits);
  const events = [
    ...reader.write(`<m:Items${declared.join('')}>${item.markup}</m:Items>`),
    ...reader.end(),
  ];
  const read = events.find(({ at }) => at === 'end');
  assert.ok(read !== undefined, 'no item');
  return read.element;
}
