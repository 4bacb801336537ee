import { itemIdOf } from '../shape/itemIdOf.ts';
import { shapeItem } from '../shape/shapeItem.ts';
import type { Item } from '../store/Item.ts';
import { makeId } from '../store/makeId.ts';
import type { Tombstone } from '../store/Tombstone.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';
import { makeSyncState } from './makeSyncState.ts';
import { readSyncState } from './readSyncState.ts';
import type { SyncPlace } from './SyncPlace.ts';

type Change = { at: number; item: Item } | { at: number; gone: Tombstone };

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/syncfolderitems-operation */
export const syncFolderItems: Operation = (call, request) =>
  respond(
    call,
    [request],
    () => {
      const target = childOf(request, 'SyncFolderId')?.children[0];
      const { mailbox, folder } = findFolder(call, target, 'ErrorSyncFolderNotFound');
      const most = Number(textOf(request, 'MaxChangesReturned'));
      const where = { kind: 'items' as const, mailbox: mailbox.guid, folder: folder.id };
      const read = readSyncState(mailbox, textOf(request, 'SyncState'), where);
      const place: SyncPlace = read ?? { ...where, since: 0, upTo: null, below: null, again: [] };
      const upTo = place.upTo ?? mailbox.clock;
      const below = place.below ?? Infinity;
      const ignored = new Set(
        (childOf(request, 'Ignore')?.children ?? []).map(({ attributes }) => attributes['Id']),
      );

      // Newest first, as since Exchange 2010 SP2.
      const items = mailbox.itemsIn(folder.id);
      const due = [
        ...items
          .filter((item) => place.again.includes(item.id) || item.changedAt > place.since)
          .map((item): Change => ({ at: item.changedAt, item })),
        ...mailbox.tombstones
          .filter(
            (gone) =>
              gone.kind === 'item' && gone.folder === folder.id && gone.createdAt <= place.since,
          )
          .filter(({ deletedAt }) => deletedAt > place.since)
          .map((gone): Change => ({ at: gone.deletedAt, gone })),
      ]
        .filter(({ at }) => at <= upTo && at < below)
        .sort((a, b) => b.at - a.at);
      const page = due.slice(0, most);
      const isLast = due.length <= most;
      const again = items
        .filter(
          ({ createdAt, changedAt }) =>
            changedAt > upTo && createdAt > place.since && createdAt <= upTo,
        )
        .map(({ id }) => id);
      const next: SyncPlace = isLast
        ? {
            ...where,
            since: upTo,
            upTo: null,
            below: null,
            again: place.upTo === null ? [] : again,
          }
        : { ...place, upTo, below: page.at(-1)?.at ?? 0 };

      const view = { mailbox, now: call.exchange.now() };
      const shape = childOf(request, 'ItemShape');
      const changes = page.flatMap((change): XmlElement[] => {
        if ('gone' in change) {
          const { id } = change.gone;
          const text = makeId({ kind: 'item', mailbox: mailbox.guid, folder: folder.id, item: id });
          return [element('Delete', [element('ItemId', [], { Id: text })])];
        }
        const { item } = change;
        const isNew = item.createdAt > place.since || place.again.includes(item.id);
        const id = itemIdOf(mailbox, item);
        if (ignored.has(id.attributes['Id'])) return [];
        if (!isNew && item.contentAt <= place.since) {
          return [
            element('ReadFlagChange', [
              id,
              element('IsRead', item.properties['IsRead']?.text ?? 'true'),
            ]),
          ];
        }
        return [element(isNew ? 'Create' : 'Update', [shapeItem(item, shape, view, true)])];
      });
      return [
        element('SyncState', makeSyncState(next)),
        element('IncludesLastItemInRange', isLast),
        element('Changes', changes),
      ];
    },
    [element('SyncState'), element('IncludesLastItemInRange', true)],
  );
