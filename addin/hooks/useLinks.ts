import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ItemRef } from '../../shared/items.ts';
import type { Link } from '../../shared/links.ts';
import type { RecordRef } from '../../shared/recordViews.ts';
import type { Answer } from '../../shared/routes.ts';
import type { OpenItem } from '../OpenItem.ts';
import { askLinks } from '../askLinks.ts';
import { identifyOpen } from '../identifyOpen.ts';
import { inMarkTurn } from '../inMarkTurn.ts';
import { recordKey } from '../recordKey.ts';
import type { RemovedLink } from './placeRemoved.ts';
import { placeRemoved } from './placeRemoved.ts';
import { useMark } from './useMark.ts';
import { useTools } from './useTools.ts';

type Links = Answer<'showLinks'>;
type TieAnswer = Pick<Links, 'links' | 'mark'>;

/** The links of the open item and what can be done with them. */
export interface LinksState {
  /** Null until the first answer; a link just taken away stays in its place as `removed`, to be undone. */
  rows: { link: Link; removed: boolean }[] | null;
  /** Links to records that this user may not see. */
  hidden: number;
  error: Error | null;
  /** Asks again. */
  refetch: () => void;
  /** A link was made here since the item was opened. */
  linkedHere: boolean;
  /** Nobody has linked the item so far, as far as is known. */
  isNew: boolean;
  isLinked: (ref: RecordRef) => boolean;
  /** The link to a record, where there is one. */
  linkTo: (ref: RecordRef) => Link | undefined;
  /** `inherited`: the item takes over what its conversation is linked to. */
  link: (records: RecordRef[], how?: { inherited: boolean }) => Promise<void>;
  /** Lets the backend do something that links the item, and takes its answer in; no mark: nothing was linked. */
  tie: <T extends TieAnswer>(ask: (item: ItemRef) => Promise<T>) => Promise<T>;
  /** Takes the link away at once; when the backend refuses it comes back and the promise rejects. */
  unlink: (link: Link) => Promise<void>;
  restore: (link: Link) => Promise<void>;
  /** Drops the offer to undo. */
  dismiss: (link: Link) => void;
  /** Why the mark of a link made here could not be put on the item; null when all is well. */
  markError: Error | null;
  retryMark: () => void;
}

/**
 * What the item is linked to, kept in step with the backend after every change.
 *
 * @param series where the links of the series are meant, of which the item is a date; no mark is read or left then.
 */
export function useLinks(item: OpenItem, series: ItemRef | null = null): LinksState {
  const { api, outlook } = useTools();
  const client = useQueryClient();
  const queryKey = ['links', item.key, series === null ? 'item' : 'series'];
  const [removed, setRemoved] = useState<readonly RemovedLink[]>([]);
  const [savedId, setSavedId] = useState<string | null>(null);
  const [linkedHere, setLinkedHere] = useState(false);
  // Known before it is on the item, and before the next answer: a mail being written has no other name.
  const ownMark = useRef<string | null>(null);

  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => askLinks({ api, outlook }, item, await identify(null), signal),
  });
  const mark = useMark(item, series === null ? (query.data?.mark ?? null) : null, linkedHere);
  const rows = query.data ? placeRemoved(query.data.links, removed) : null;

  /** How the backend knows the item, or its series where that is meant. */
  async function identify(itemId: string | null): Promise<ItemRef> {
    if (series !== null) return series;
    const mark = ownMark.current ?? query.data?.mark ?? null;
    return identifyOpen(outlook, item, { itemId: itemId ?? savedId, mark });
  }

  /** Puts an answer in, then looks again: a colleague may have linked meanwhile. */
  async function settle(change: (links: Links) => Links): Promise<void> {
    await client.cancelQueries({ queryKey });
    client.setQueryData<Links>(queryKey, (links) => links && change(links));
    void client.invalidateQueries({ queryKey });
  }

  const forget = (id: string) => setRemoved((all) => all.filter(({ link }) => link.id !== id));

  const tie = async <T extends TieAnswer>(ask: (item: ItemRef) => Promise<T>): Promise<T> => {
    const itemId =
      item.mode === 'organizer' && series === null ? await outlook.saveItem(item) : null;
    if (itemId !== null) setSavedId(itemId);
    const tieNow = async () => ask(await identify(itemId));
    const answer = await (item.mode === 'compose' ? inMarkTurn(() => tieWritten(ask)) : tieNow());
    if (answer.mark === null) return answer;
    ownMark.current = answer.mark;
    setLinkedHere(true);
    const made = new Set(answer.links.map(({ id }) => id));
    setRemoved((all) => all.filter((gone) => !made.has(gone.link.id)));
    await settle((links) => ({
      ...links,
      links: [...links.links.filter(({ id }) => !made.has(id)), ...answer.links],
      mark: answer.mark,
    }));
    return answer;
  };

  /** A mail being written is known by its mark alone: it is on the mail before anybody else links it. */
  const tieWritten = async <T extends TieAnswer>(ask: (item: ItemRef) => Promise<T>) => {
    const ref = await identify(null);
    const answer = await ask(ref);
    // Where it fails `mark` tries again, and says so.
    if (ref.mark === null && answer.mark !== null)
      await outlook.writeMark(item, answer.mark).catch(() => undefined);
    return answer;
  };

  const link: LinksState['link'] = async (records, how) => {
    await tie((ref) => api.call('linkItem', { item: ref, records, ...how }));
  };

  const unlink = async (gone: Link) => {
    const place = (rows ?? []).findIndex((row) => row.link.id === gone.id);
    setRemoved((all) => [...all, { link: gone, place }]);
    try {
      await api.call('unlinkItem', undefined, { id: gone.id });
    } catch (error) {
      forget(gone.id);
      void client.invalidateQueries({ queryKey });
      throw error;
    }
    await settle((links) => ({
      ...links,
      links: links.links.filter(({ id }) => id !== gone.id),
    }));
  };

  const restore = async (gone: Link) => {
    const answer = await api.call('restoreLink', undefined, { id: gone.id });
    await settle((links) => ({
      ...links,
      links: placeRemoved(
        links.links.filter(({ id }) => id !== gone.id),
        removed.filter((row) => row.link.id === gone.id),
      ).map((row) => (row.link.id === gone.id ? answer.link : row.link)),
    }));
    forget(gone.id);
  };

  const linkTo = (ref: RecordRef) =>
    rows?.find((row) => !row.removed && recordKey(row.link.ref) === recordKey(ref))?.link;

  return {
    rows,
    hidden: query.data?.hidden ?? 0,
    error: query.data ? null : query.error,
    refetch: () => void query.refetch(),
    linkedHere,
    isNew: query.data?.mark === null,
    isLinked: (ref) => linkTo(ref) !== undefined,
    linkTo,
    link,
    tie,
    unlink,
    restore,
    dismiss: ({ id }) => setRemoved((all) => withoutPlace(all, id)),
    markError: linkedHere ? mark.error : null,
    retryMark: () => void mark.refetch(),
  };
}

/** Drops a removed row; those below it move up by one. */
function withoutPlace(all: readonly RemovedLink[], id: string): RemovedLink[] {
  const dropped = all.find(({ link }) => link.id === id);
  return all
    .filter((row) => row !== dropped)
    .map((row) => (dropped && row.place > dropped.place ? { ...row, place: row.place - 1 } : row));
}
