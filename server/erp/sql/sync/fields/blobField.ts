import { badValue } from '../../values/badValue.ts';
import { digestOf } from './digestOf.ts';
import type { FieldFrame } from './FieldFrame.ts';
import { measurePicture } from './measurePicture.ts';
import { pictureOf } from './pictureOf.ts';
import { readDigest } from './readDigest.ts';
import { readOnly } from './readOnly.ts';
import type { SqlField } from './SqlField.ts';

/** A picture in a column of bytes. Where the database can tell it by a hash, its bytes are not read. */
export function blobField(frame: FieldFrame): SqlField {
  const { source, slot, alias, dialect, idOf } = frame;
  const named = source.blob ?? '';
  const own = slot(named);
  const digest = own.form === 'bytes' ? digestOf(dialect, idOf(named)) : null;
  if (digest === null) {
    return readOnly(frame, [named], (row) => {
      const value = row[own.alias];
      if (value === null || value === undefined || value === '') return null;
      if (!(value instanceof Uint8Array)) throw badValue(named, 'a picture');
      return pictureOf(measurePicture(value), source.contentType, 'picture');
    });
  }
  const field = readOnly(frame, [], (row) => {
    const facts = readDigest(row[alias], named);
    return facts === null ? null : pictureOf(facts, source.contentType, 'picture');
  });
  return { ...field, expression: { sql: digest, alias, of: named } };
}
