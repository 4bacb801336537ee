/** What a field holds, and with that how two values of it are compared (canonicalValue). */
export type FieldType =
  /** One line of text. */
  | 'line'
  /** Several lines of plain text. */
  | 'text'
  /** HTML, compared by the text in it: servers wrap and re-indent what they are given. */
  | 'html'
  /** A telephone number as it was typed, compared by its digits. */
  | 'phone'
  /** A mail address, compared without regard to capitals. */
  | 'mailAddress'
  /** An address of the web. */
  | 'web'
  /** yyyy-mm-dd; where the rule says so also --mm-dd, a day whose year nobody knows. */
  | 'date'
  | 'flag'
  | 'integer'
  /** One of `choices`. */
  | 'choice'
  /** A {@link Moment}. */
  | 'moment'
  /** Lines whose order means nothing: categories, children. */
  | 'set'
  /** Lines whose order means something: the references of a mail. */
  | 'list'
  | 'parties'
  /** One {@link Blob}: a picture, known by its bytes alone. */
  | 'blob'
  /** {@link Blob}s with names: attachments, in any order. */
  | 'blobs'
  | 'recurrence';

/** What is known of a field. */
export interface FieldRule {
  type: FieldType;
  /** What it means to a person, and which property it is elsewhere. */
  meaning: string;
  /** Of a choice: the words it can have. */
  choices?: readonly string[];
  /** Of texts the most UTF-16 units, of sets and lists the most members. */
  max?: number;
  /** Of an integer. */
  range?: { from: number; to: number };
  /** Of a date: whether the year may be missing. */
  mayLackYear?: boolean;
  /** Of a moment: it is an instant, noted in the zone UTC; nobody means a wall time by it. */
  isInstant?: boolean;
  /** What null amounts to, where an empty field means something (no importance is normal importance). */
  empty?: string | number | boolean;
}
