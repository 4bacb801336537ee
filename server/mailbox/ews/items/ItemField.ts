import type { FieldValue } from '../../../../shared/records/SyncRecord.ts';
import type { PropertyPath } from '../operations/parts/PropertyPath.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Property } from './Property.ts';

/** One row of a field table: where a field of the neutral form is in an item of Exchange. */
export interface ItemField {
  /** What GetItem has to ask for. */
  paths: readonly PropertyPath[];
  /**
   * Null for known to be empty, which is how Exchange says it: by leaving the element out. Undefined where the item says
   * nothing that could be told (an address that is no mail address): the field is absent then.
   */
  read(item: XmlElement, zone: string): FieldValue | null | undefined;
  /**
   * The properties that say it; of the right type, since checkRecord has been over it.
   *
   * @throws AppError `invalid-input` for what Exchange cannot hold
   */
  write(value: FieldValue | null, zone: string): Property[];
  /**
   * What `read` will give for what `write` wrote, where that is not the same: the value itself is then kept beside, and
   * goes on to count as long as Exchange's own does not change (keptField).
   */
  held?: (value: FieldValue | null, zone: string) => FieldValue | null;
  /** What of a value that was read comes from a write: without what Exchange itself puts in, so that `held` can be compared. */
  essence?: (value: FieldValue | null) => FieldValue | null;
}
