import type { Area } from './Area.ts';
import type { Moment } from './Moment.ts';
import type { Recurrence } from './Recurrence.ts';

/** A person on an appointment or a mail. */
export interface Party {
  name: string;
  address: string;
  role: 'organizer' | 'required' | 'optional' | 'resource' | 'from' | 'to' | 'cc' | 'bcc';
  response: 'none' | 'accepted' | 'tentative' | 'declined';
}

/** A picture or file, known by what is in it; the bytes are fetched when they are needed. */
export interface Blob {
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string;
  bytes: number;
  contentType: string;
  name: string;
}

/** What a field of a record can hold. JSON all through, so that it can be stored, hashed and shown. */
export type FieldValue =
  | string
  | number
  | boolean
  | Moment
  | Recurrence
  | Blob
  | readonly string[]
  | readonly Party[]
  | readonly Blob[];

/**
 * A record's fields by name. Three things are different: a value, null (known to be empty) and absent (this side does not
 * hold the field, or did not say). Only the first two ever travel; absent never clears anything.
 */
export type Fields = Readonly<Record<string, FieldValue | null>>;

/** A contact, appointment, task or mail in neutral form. Which fields there are: fieldTables. */
export interface SyncRecord {
  area: Area;
  fields: Fields;
}
