import { realpathSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../../core/AppError.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { keepDigests } from './keepDigests.ts';
import type { PictureFacts } from './PictureFacts.ts';
import { pictureOf } from './pictureOf.ts';
import { readOnly } from './readOnly.ts';
import { textIn } from './textIn.ts';

/**
 * A picture in a file that a column names, below one folder and never outside of it, whatever the column says. A file that
 * is not there is no picture.
 */
export function fileField(frame: FieldFrame): SqlField {
  const { source, slot } = frame;
  const named = source.path ?? '';
  const own = slot(named);
  const below = source.below ?? '';
  const digest = keepDigests();
  return readOnly(frame, [named], (row) => {
    const said = textIn(row[own.alias], own);
    if (said === null) return null;
    const facts = measureBelow(below, said.replaceAll('\\', '/'), digest);
    return facts === null ? null : pictureOf(facts, source.contentType, path.basename(said));
  });
}

/** Without the folder nothing is known: a share that is not mounted must not look like pictures that were removed. */
function rootOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (cause) {
    throw new AppError('unavailable', 'The folder with the ERP’s pictures is not there.', {
      reason: 'pictures-gone',
      cause,
    });
  }
}

function measureBelow(
  folder: string,
  name: string,
  digest: (file: string) => PictureFacts | null,
): PictureFacts | null {
  const refused = new AppError('bad-answer', 'The ERP names a picture outside of its folder.', {
    reason: 'outside-folder',
  });
  const root = rootOf(folder);
  try {
    const wanted = path.resolve(root, name);
    if (!wanted.startsWith(root + path.sep)) throw refused;
    // Links may lead out too.
    const real = realpathSync(wanted);
    if (!real.startsWith(root + path.sep)) throw refused;
    return digest(real);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT') return null;
    if (cause === refused) throw refused;
    throw new AppError('bad-answer', 'A picture that the ERP names cannot be read.', {
      reason: 'picture-unreadable',
      cause,
    });
  }
}
