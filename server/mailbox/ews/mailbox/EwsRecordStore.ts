import type { Area } from '../../../../shared/records/Area.ts';
import type {
  Capabilities,
  ChangePage,
  Collection,
  Got,
  RecordStore,
  RefPage,
  WriteOp,
  Written,
} from '../../../ports/RecordStore.ts';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { changeThings } from './changeThings.ts';
import { createThings } from './createThings.ts';
import { deleteThings } from './deleteThings.ts';
import { findByStamp } from './findByStamp.ts';
import { isMail } from './isMail.ts';
import { listChanges } from './listChanges.ts';
import { listCollections } from './listCollections.ts';
import { listRefs } from './listRefs.ts';
import { listStamped } from './listStamped.ts';
import type { MailboxParts } from './MailboxParts.ts';
import { placeFor } from './placeFor.ts';
import { readThings } from './readThings.ts';
import { WriteRun } from './WriteRun.ts';

/**
 * One mailbox of an Exchange server as a side of the sync. A reference is an item's id, which changes
 * when the item moves; a version is its change key, and that of a series covers its exceptions.
 */
export class EwsRecordStore implements RecordStore {
  readonly side = 'mailbox';
  readonly name: string;
  readonly can: Capabilities;
  readonly #parts: MailboxParts;

  constructor(parts: MailboxParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.can = capabilitiesOf(parts);
  }

  async collections(area: Area, signal: AbortSignal): Promise<Collection[]> {
    signal.throwIfAborted();
    return await listCollections(this.#parts, area, signal);
  }

  listChanges(
    collection: string,
    cursor: string | null,
    signal: AbortSignal,
  ): AsyncIterable<ChangePage> {
    return listChanges(this.#parts, collection, cursor, signal);
  }

  async placeFor(area: Area, folder: string, signal: AbortSignal): Promise<Collection | null> {
    signal.throwIfAborted();
    return isMail(area) ? await placeFor(this.#parts, area, folder, signal) : null;
  }

  listRefs(collection: string, signal: AbortSignal): AsyncIterable<RefPage> {
    return listRefs(this.#parts, collection, signal);
  }

  async get(area: Area, refs: readonly string[], signal: AbortSignal): Promise<Got[]> {
    signal.throwIfAborted();
    const readings = await readThings(this.#parts, area, refs, signal);
    return refs.map((ref) => readings.get(ref)?.got ?? missing(ref));
  }

  async write(area: Area, ops: readonly WriteOp[], signal: AbortSignal): Promise<Written[]> {
    signal.throwIfAborted();
    const run = new WriteRun(this.#parts, area, signal);
    const written = new Map<WriteOp, Written>();
    const add = (some: ReadonlyMap<WriteOp, Written>): void => {
      for (const [op, outcome] of some) written.set(op, outcome);
    };
    add(await createThings(run, this.#parts.tried, ops.filter(isOp('create'))));
    add(await changeThings(run, ops.filter(isOp('update'))));
    add(await deleteThings(run, ops.filter(isOp('delete'))));
    return ops.map((op) => written.get(op) ?? missing(op.key));
  }

  async findByStamp(area: Area, pairIds: readonly string[], signal: AbortSignal): Promise<Got[]> {
    signal.throwIfAborted();
    return await findByStamp(this.#parts, area, pairIds, signal);
  }

  listStamped(collection: string, signal: AbortSignal): AsyncIterable<readonly Got[]> {
    return listStamped(this.#parts, collection, signal);
  }
}

function isOp<K extends WriteOp['op']>(kind: K) {
  return (op: WriteOp): op is Extract<WriteOp, { op: K }> => op.op === kind;
}

/** The reader of answers has made sure that there is one for each thing that was asked for. */
function missing(what: string): never {
  throw new TypeError(`Nothing was said about ${what}.`);
}
