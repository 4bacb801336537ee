import type { Area } from '../../../shared/records/Area.ts';
import type { BlobSource } from '../../ports/BlobSource.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';

const field = 'picture';

/**
 * Where a mailbox gets the bytes of the pictures that an ERP's records say; undefined where none of the area says one, so
 * that a mailbox does not read its own for nothing.
 */
export function picturesOf(records: RecordStore, area: Area): BlobSource | undefined {
  const read = records.readBlob?.bind(records);
  if (read === undefined || records.can.fields[area]?.includes(field) !== true) return undefined;
  return (blob, signal, record) => read(area, record, field, blob, signal);
}
