import type { Xml } from '../../xml/Xml.ts';
import type { ItemTarget } from './ItemTarget.ts';
import type { PropertyPath } from './PropertyPath.ts';

/** What is to become different about an item. Properties that are not named stay as they are. */
export interface ItemChange {
  item: ItemTarget;
  updates: readonly (
    | {
        set: PropertyPath;
        /** The item's element with this one property in it, such as `<t:Contact><t:Surname>…`. */
        to: Xml;
      }
    | { append: PropertyPath; to: Xml }
    | { clear: PropertyPath }
  )[];
}
