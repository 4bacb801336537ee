import { wholeMailbox, type NamedFolder } from '../../core/accounts/AccountFolders.ts';
import { AppError } from '../../core/AppError.ts';
import type { MailFolder } from '../../ports/Mailbox.ts';
import type { Language } from '../Command.ts';

/** For the whole mailbox. */
const all = '*';

/**
 * The folder of a path as the list shows it, whatever its case; `*` for the whole mailbox.
 *
 * @throws AppError `not-found`; `invalid-input` where mail of the ERP is copied into it.
 */
export function findFolder(
  folders: readonly MailFolder[],
  path: string,
  language: Language,
): NamedFolder {
  if (path.trim() === all) return { id: wholeMailbox, path: all };
  const wanted = key(path);
  const found = folders.find((one) => key(one.path) === wanted);
  const de = language === 'de';
  if (found === undefined) {
    const said = de
      ? `Den Ordner „${path}“ gibt es im Postfach nicht.`
      : `There is no folder “${path}” in the mailbox.`;
    throw new AppError('not-found', said, { reason: 'folder-unknown', details: { language } });
  }
  if (found.isExport) {
    const said = de
      ? `In „${found.path}“ liegt Mail aus dem ERP: Sie geht nicht dorthin zurück.`
      : `Mail of the ERP is in “${found.path}”: it does not go back there.`;
    throw new AppError('invalid-input', said, { reason: 'folder-of-erp', details: { language } });
  }
  return { id: found.id, path: found.path };
}

function key(path: string): string {
  return path
    .split('/')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean)
    .join('/');
}
