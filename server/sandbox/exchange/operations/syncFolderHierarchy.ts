import { folderIdOf } from '../shape/folderIdOf.ts';
import { shapeFolder } from '../shape/shapeFolder.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';
import { makeSyncState } from './makeSyncState.ts';
import { readSyncState } from './readSyncState.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/syncfolderhierarchy-operation */
export const syncFolderHierarchy: Operation = (call, request) =>
  respond(
    call,
    [request],
    () => {
      const target = childOf(request, 'SyncFolderId')?.children[0];
      const { mailbox, folder: root } =
        target === undefined
          ? { mailbox: call.mailbox, folder: call.mailbox.distinguished('msgfolderroot') }
          : findFolder(call, target, 'ErrorSyncFolderNotFound');
      const where = { kind: 'folders' as const, mailbox: mailbox.guid, folder: root?.id ?? 0 };
      const read = readSyncState(mailbox, textOf(request, 'SyncState'), where);
      const since = read?.since ?? 0;
      const view = { mailbox, now: call.exchange.now() };
      const shape = childOf(request, 'FolderShape');
      const below = mailbox.foldersBelow(where.folder);
      const known = new Set(read?.known);
      const there = new Set(below.map(({ id }) => id));
      const changed = below
        .filter(({ id, changedAt }) => !known.has(id) || changedAt > since)
        .map((folder) =>
          element(known.has(folder.id) ? 'Update' : 'Create', [shapeFolder(folder, shape, view)]),
        );
      // Deleted, or moved to where it is not below the folder asked for any more.
      const gone = [...known]
        .filter((id) => !there.has(id))
        .map((id) => element('Delete', [folderIdOf(mailbox, id)]));
      const state = {
        ...where,
        since: mailbox.clock,
        upTo: null,
        below: null,
        again: [],
        known: [...there],
      };
      return [
        element('SyncState', makeSyncState(state)),
        element('IncludesLastFolderInRange', true),
        element('Changes', [...changed, ...gone]),
      ];
    },
    [element('SyncState'), element('IncludesLastFolderInRange', true)],
  );
