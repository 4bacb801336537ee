import type { PropertyPath } from '../operations/parts/PropertyPath.ts';
import type { Xml } from '../xml/Xml.ts';

/** A property of an item as it is to be. */
export interface Property {
  path: PropertyPath;
  /** The item's child element that holds it, without prefix. */
  name: string;
  /** Which entry, where that element is a dictionary. */
  key?: string;
  /** Which element of the entry, where it has some. */
  part?: string;
  attributes?: Readonly<Record<string, string>>;
  /** What is in the innermost element; null takes the property away. */
  value: Xml | string | number | boolean | null;
}
