import { element } from '../../../../server/sandbox/exchange/xml/element.ts';
import type { Item } from '../../../../server/sandbox/exchange/store/Item.ts';

/** Properties of items that no field maps: put there, and looked for after everything else. */
export class Unmapped {
  readonly #before = new Map<number, string>();

  put(item: Item): void {
    item.properties['Culture'] = element('Culture', 'de-AT');
    const set = '5d3a5f0e-7a5e-4a38-9e0c-0d8c3a1b2c4d';
    item.extended['tag:0x3fff'] = {
      path: { PropertyTag: '0x3fff', PropertyType: 'Integer' },
      values: ['7'],
    };
    item.extended[`${set}/name:Fremdes`] = {
      path: { PropertySetId: set, PropertyName: 'Fremdes', PropertyType: 'String' },
      values: ['<Ä> \u00a0 bleibt'],
    };
    this.#before.set(item.id, textOf(item));
  }

  /** Which items lost or changed one. */
  damaged(items: readonly Item[]): string[] {
    return items
      .filter(({ id }) => this.#before.has(id))
      .filter((item) => textOf(item) !== this.#before.get(item.id))
      .map(({ id }) => String(id));
  }
}

function textOf({ properties, extended }: Item): string {
  const own = Object.keys(extended).filter((key) => /0x3fff$|Fremdes$/.test(key));
  return JSON.stringify([properties['Culture'], own.map((key) => extended[key])]);
}
