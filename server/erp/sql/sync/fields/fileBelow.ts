import { realpathSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../../core/AppError.ts';

/** What is said of a file that cannot be had; the mapping's pictures where nothing else is said. */
const picture = {
  outside: 'The ERP names a picture outside of its folder.',
  unreadable: 'A picture that the ERP names cannot be read.',
  noFolder: 'The folder with the ERP’s pictures is not there.',
  reasons: { unreadable: 'picture-unreadable', noFolder: 'pictures-gone' },
};

/**
 * What is done with a file that a column names, below one folder and never outside of it, whatever the column says.
 *
 * @param name as the column has it, with the slashes of either kind.
 * @param read gets the file's real path.
 * @param words what is said where it cannot be had.
 * @returns null for a file that is not there.
 * @throws AppError `unavailable` where the folder is not there, `bad-answer` for a file outside of it or that cannot be read.
 */
export function fileBelow<T>(
  folder: string,
  name: string,
  read: (file: string) => T,
  words: typeof picture = picture,
): T | null {
  const refused = new AppError('bad-answer', words.outside, {
    reason: 'outside-folder',
  });
  const root = rootOf(folder, words);
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
    throw new AppError('bad-answer', words.unreadable, {
      reason: words.reasons.unreadable,
      cause,
    });
  }
}

/** Without the folder nothing is known: a share that is not mounted must not look like pictures that were removed. */
function rootOf(folder: string, { noFolder, reasons }: typeof picture): string {
  try {
    return realpathSync(folder);
  } catch (cause) {
    throw new AppError('unavailable', noFolder, {
      reason: reasons.noFolder,
      cause,
    });
  }
}
