import type { Folder } from '../operations/parts/Folder.ts';

/**
 * Whether a folder is made for things of that class.
 *
 * @param orDerived also for a class of its own within it; most of those are Exchange's business and not the user's, such
 *   as `IPF.Contact.RecipientCache`
 */
export function holdsKind(
  { folderClass, kind }: Folder,
  wanted: string,
  orDerived = false,
): boolean {
  if (kind === 'SearchFolder') return false;
  // A folder of mails may come without a class.
  const own = folderClass === undefined || folderClass === '' ? 'IPF.Note' : folderClass;
  return own === wanted || (orDerived && own.startsWith(`${wanted}.`));
}
