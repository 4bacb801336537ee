import path from 'node:path';
import type { FieldFrame } from './FieldFrame.ts';
import { fileBelow } from './fileBelow.ts';
import type { SqlField } from './SqlField.ts';
import { keepDigests } from './keepDigests.ts';
import { pictureOf } from './pictureOf.ts';
import { readOnly } from './readOnly.ts';
import { textIn } from './textIn.ts';

/** A picture in a file that a column names, below one folder (fileBelow). A file that is not there is no picture. */
export function fileField(frame: FieldFrame): SqlField {
  const { source, slot } = frame;
  const named = source.path ?? '';
  const own = slot(named);
  const below = source.below ?? '';
  const digest = keepDigests();
  return readOnly(frame, [named], (row) => {
    const said = textIn(row[own.alias], own);
    if (said === null) return null;
    const facts = fileBelow(below, said, digest);
    const name = path.basename(said.replaceAll('\\', '/'));
    return facts === null ? null : pictureOf(facts, source.contentType, name);
  });
}
