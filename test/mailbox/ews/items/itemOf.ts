import assert from 'node:assert/strict';
import type { ItemStep } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import type { XmlElement } from '../../../../server/mailbox/ews/xml/XmlElement.ts';
import { readBack } from './readBack.ts';

/** The item that a plan creates, as it is read. */
export function itemOf([step]: readonly ItemStep[]): XmlElement {
  assert.ok(step?.do === 'create', 'a plan begins with something to create');
  return readBack(step.item);
}
