import type { Particle } from './Particle.ts';

/** A type of the schema, ready to check with. */
export interface SchemaType {
  name: string;
  /** What its text has to be: a simple type's name; null where text has no place. */
  value: string | null;
  /** Words that the text can be; null for any. */
  words: ReadonlySet<string> | null;
  /** What its text has to be beyond that; null for nothing. */
  facet: ((text: string) => boolean) | null;
  /** Whether its text is several values with white space between. */
  isList: boolean;
  /** Whether anything may be in it. */
  isOpen: boolean;
  attributes: ReadonlyMap<string, { type: string; isRequired: boolean }>;
  content: Particle | null;
}
