import { realpathSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../../core/AppError.ts';

/**
 * What is done with a file that a column names, below one folder and never outside of it, whatever the column says.
 *
 * @param name as the column has it, with the slashes of either kind.
 * @param read gets the file's real path.
 * @returns null for a file that is not there.
 * @throws AppError `unavailable` where the folder is not there, `bad-answer` for a file outside of it or that cannot be read.
 */
export function fileBelow<T>(folder: string, name: string, read: (file: string) => T): T | null {
  const refused = new AppError('bad-answer', 'The ERP names a picture outside of its folder.', {
    reason: 'outside-folder',
  });
  const root = rootOf(folder);
  try {
    const wanted = path.resolve(root, name.replaceAll('\\', '/'));
    if (!wanted.startsWith(root + path.sep)) throw refused;
    // Links may lead out too.
    const real = realpathSync(wanted);
    if (!real.startsWith(root + path.sep)) throw refused;
    return read(real);
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
