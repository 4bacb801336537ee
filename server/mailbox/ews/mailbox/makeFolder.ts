import { AppError } from '../../../core/AppError.ts';
import { valueOf } from '../answers/valueOf.ts';
import { createFolder, type NewFolder } from '../operations/createFolder.ts';
import type { MailboxParts } from './MailboxParts.ts';

/**
 * Makes a folder below another, or takes the one of that name that is there.
 *
 * @param parent id of a folder
 * @returns its id
 * @throws AppError as the server; `conflict` where one is there and cannot be seen
 */
export async function makeFolder(
  { client, folderMap }: Pick<MailboxParts, 'client' | 'folderMap'>,
  parent: string,
  made: NewFolder,
  signal: AbortSignal,
): Promise<string> {
  const request = { parent: { id: parent }, folders: [made] };
  const [outcome] = await createFolder(client, request, signal);
  if (outcome?.state === 'failed' && outcome.error.reason === 'ErrorFolderExists') {
    const all = await folderMap.allNow(signal);
    const there = all.find((one) => one.parentId === parent && isNamed(one.name, made.name));
    if (there === undefined) throw new AppError('conflict', outcome.error.message);
    return there.id;
  }
  const { id } = valueOf(outcome === undefined ? [] : [outcome]);
  folderMap.forget();
  return id;
}

/** Exchange takes names that differ in capitals for one. */
function isNamed(own: string | undefined, name: string): boolean {
  return own?.toLowerCase() === name.toLowerCase();
}
