import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { ItemTarget } from './ItemTarget.ts';
import { itemIdXml } from './itemIdXml.ts';

/** `<m:ItemIds>`: what a request is about. */
export function itemIdsXml(items: readonly ItemTarget[]): Xml {
  return element('m:ItemIds', {}, ...items.map((item) => itemIdXml(item)));
}
