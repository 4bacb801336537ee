import type { ManifestRule } from './ManifestFinding.ts';
import type { namespaces } from './namespaces.ts';

/** What a text or an attribute may hold. */
export interface ValueShape {
  /** The rule that a wrong value breaks. */
  rule: ManifestRule;
  /** What is expected, as the end of a sentence: "must be …". */
  expected: string;
  accepts: (value: string) => boolean;
}

/** What an element may hold: our own short form of the part of Microsoft's schema that we use. */
export interface ElementShape {
  /** Each attribute and its value; one whose name ends in `?` may be left out. */
  attributes?: Readonly<Record<string, ValueShape>>;
  /** The element's text; without it the element holds none. */
  text?: ValueShape;
  /** The element's children, in the order the schema demands. */
  children?: readonly ChildShape[];
}

/** A place for children of one name inside an element. */
export interface ChildShape {
  name: string;
  space: keyof typeof namespaces;
  /** The values of `xsi:type` that belong here; without it the attribute is not allowed. */
  types?: readonly string[];
  occurs: 'once' | 'at most once' | 'at least once' | 'any number';
  shape: ElementShape;
}
