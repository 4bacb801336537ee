import type { Concept } from './vocabulary.ts';

/** A part of a name, and what it can mean. */
export interface WordPart {
  /** In small letters, umlauts in two. */
  text: string;
  concepts: ReadonlySet<Concept>;
  /** 1: the word itself; less for an ending, a part of a compound, an abbreviation. 0 where it means nothing to us. */
  score: number;
}
