import type { Collection, Got, RecordStore } from '../../../ports/RecordStore.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { gotOf } from './gotOf.ts';
import { kindHidden } from './kindHidden.ts';
import { listAll } from './list/listAll.ts';
import { listChanges } from './list/listChanges.ts';
import { listRefs } from './list/listRefs.ts';
import { memberPages } from './list/memberPages.ts';
import { partId } from './partId.ts';
import { getRefs } from './read/getRefs.ts';
import { readPicture } from './read/readPicture.ts';
import { readStamped } from './read/readStamped.ts';
import type { RecordStoreOptions } from './RecordStoreOptions.ts';
import { readRef } from './readRef.ts';
import { refText } from './refText.ts';
import type { SqlPart } from './SqlPart.ts';
import { storeAccess } from './storeAccess.ts';
import { unknownName } from './unknownName.ts';
import { writeBatches } from './write/writeBatches.ts';

/** Most characters of a mark in the spool. */
const markLength = 64;

/**
 * An ERP in an SQL database as a side of the sync, for one user in one company. A collection is a kind of records; every
 * question is checked against what the ERP lets this user see at that moment.
 */
export function sqlRecordStore(options: RecordStoreOptions): RecordStore {
  const { opened, account } = options;
  const { begin, beginListing, limited, watched } = storeAccess(options);
  const refIn = (part: SqlPart, key: string) =>
    refText({ company: account.company, kind: part.id, key });
  return {
    name: opened.erp.mapping.erp,
    side: 'erp',
    can: capabilitiesOf(opened),
    async collections(area, signal) {
      const { ready, permissions } = await begin(signal);
      const parts = ready.parts.get(area) ?? [];
      const seen = parts.filter(({ kind }) => maySeeKind(kind, permissions));
      // None at all would read as an area that is empty.
      if (parts.length > 0 && seen.length === 0) throw kindHidden();
      const { language } = ready.erp.mapping;
      return seen.map((part): Collection => ({
        id: partId(part),
        area,
        name: part.kind.kind.plural[language] ?? part.kind.kind.plural.en,
        window: { from: null, to: null },
        isBin: false,
      }));
    },
    async *listChanges(collection, cursor, signal) {
      yield* listChanges(await beginListing(collection, signal), cursor);
    },
    async *listRefs(collection, signal) {
      yield* listRefs(await beginListing(collection, signal));
    },
    async *listMembers(collection, signal) {
      const listing = await beginListing(collection, signal);
      for await (const keys of memberPages(listing)) {
        yield keys.map((key) => refIn(listing.part, key));
      }
    },
    async get(area, refs, signal) {
      const { ready, permissions, run } = await begin(signal);
      return await getRefs(ready.erp, ready.parts.get(area) ?? [], permissions, refs, run);
    },
    async write(area, ops, signal) {
      const { ready, permissions } = await begin(signal);
      const parts = new Map(
        (ready.parts.get(area) ?? []).flatMap((part): [string, SqlPart][] => [
          [part.id, part],
          [partId(part), part],
        ]),
      );
      const { erp, intents } = ready;
      const mark = ready.mark?.(account.userId.slice(0, markLength)) ?? null;
      const aids = { erp, parts, permissions, intents, mark };
      return await watched(() => writeBatches(aids, ops, limited(signal)));
    },
    async findByStamp(area, pairIds, signal) {
      const { ready, permissions, run } = await begin(signal);
      const found: Got[] = [];
      for (const part of ready.parts.get(area) ?? []) {
        if (!maySeeKind(part.kind, permissions)) continue;
        const read = await readStamped(ready.erp, part, permissions, pairIds, run);
        found.push(...read.map((one) => gotOf(part, refIn(part, one.key), one)));
      }
      return found;
    },
    async readBlob(area, ref, field, blob, signal) {
      const { ready, permissions, run } = await begin(signal);
      const named = readRef(ref);
      const part = ready.parts.get(area)?.find(({ id }) => id === named?.kind);
      if (!part || named?.company !== account.company) throw unknownName('reference');
      return await readPicture(ready.erp, part, permissions, { key: named.key, field, blob }, run);
    },
    async *listStamped(collection, signal) {
      const listing = await beginListing(collection, signal);
      const { part } = listing;
      for await (const { records } of listAll(listing, null)) {
        const stamped = records.filter((one) => one.state === 'found' && one.stamp !== null);
        yield stamped.map((one) => gotOf(part, refIn(part, one.key), one));
      }
    },
  };
}
