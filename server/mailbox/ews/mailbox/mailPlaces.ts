import { wholeMailbox, type MailFolderRule } from '../../../core/accounts/AccountFolders.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Folder } from '../operations/parts/Folder.ts';
import { folderPath } from './folderPath.ts';
import { foldersBelow } from './foldersBelow.ts';
import { holdsKind } from './holdsKind.ts';
import type { MailboxParts } from './MailboxParts.ts';
import type { MailPlace } from './MailPlace.ts';

/**
 * All folders in which mail may lie, by id, with what takes part of each (BW8, BW9): Inbox and Sent Items unless a rule says
 * otherwise, others where one says so. Of several rules that of the nearest folder counts. What a rule of the whole tree
 * never means: drafts, what waits to be sent, junk, what Exchange notes for itself.
 *
 * @param now whether the folders are asked for at this moment, and not taken as they were some minutes ago
 * @throws AppError `not-found`, reason `export-folder-gone`
 */
export async function mailPlaces(
  { folderMap, plan }: Pick<MailboxParts, 'folderMap' | 'plan'>,
  now: boolean,
  signal: AbortSignal,
): Promise<Map<string, MailPlace>> {
  const all = now ? await folderMap.allNow(signal) : await folderMap.all(signal);
  const byId = new Map(all.map((folder) => [folder.id, folder]));
  const bin = await folderMap.bin(signal);
  const top = await folderMap.top(signal);
  const roles = new Map<string, 'incoming' | 'sent'>([
    [(await folderMap.standard('incomingMail', signal)).id, 'incoming'],
    [(await folderMap.standard('sentMail', signal)).id, 'sent'],
  ]);
  const rules = new Map((plan?.mail ?? []).map((rule) => [rule.id, rule]));
  const thrownAway = new Set([bin, ...foldersBelow(bin.id, all)].map(({ id }) => id));
  const home = plan?.exports?.id ?? null;
  if (home !== null && (!byId.has(home) || thrownAway.has(home))) {
    if (!now) return await mailPlaces({ folderMap, ...(plan && { plan }) }, true, signal);
    throw exportFolderGone(plan?.exports?.path ?? '');
  }
  const places = new Map<string, MailPlace>();
  for (const folder of all) {
    const standard = roles.get(folder.id);
    if (thrownAway.has(folder.id)) continue;
    if (standard === undefined && !holdsKind(folder, 'IPF.Note')) continue;
    const way = folderPath(folder.id, byId);
    const path = nameOf(way);
    const below = way.findIndex(({ id }) => id === home);
    const rule = ruleOf(way, rules, top);
    const isApart = top.apart.has(folder.id) || way.some(({ id }) => top.apart.has(id));
    const isIn =
      below < 0 &&
      (rule === undefined
        ? standard !== undefined
        : rule.isIn && (!isApart || rule.id === folder.id));
    places.set(folder.id, {
      id: folder.id,
      path,
      name: below < 0 ? path : nameOf(way.slice(0, below)),
      count: folder.itemCount ?? 0,
      role: below >= 0 ? 'either' : isIn ? (standard ?? 'either') : null,
      from: rule?.isIn === true && isIn ? rule.from : null,
      isExport: below >= 0,
    });
  }
  return places;
}

/** Of the folder itself, of the nearest above that says so for those below, or of the whole mailbox; not of the archive. */
function ruleOf(
  way: readonly Folder[],
  rules: ReadonlyMap<string, MailFolderRule>,
  { root }: { root: string },
): MailFolderRule | undefined {
  for (const [at, { id }] of way.entries()) {
    const rule = rules.get(id);
    if (rule !== undefined && (at === 0 || rule.below)) return rule;
  }
  return way.at(-1)?.parentId === root ? rules.get(wholeMailbox) : undefined;
}

/** @param way from the folder up */
function nameOf(way: readonly Folder[]): string {
  return way
    .toReversed()
    .map(({ name = '' }) => name)
    .join('/');
}

function exportFolderGone(path: string): AppError {
  return new AppError(
    'not-found',
    `The folder “${path}” for mail from the ERP is not in the mailbox any more.`,
    { reason: 'export-folder-gone' },
  );
}
