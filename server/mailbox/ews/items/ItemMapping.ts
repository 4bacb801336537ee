import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields, SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { ItemShape } from '../operations/parts/ItemShape.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Beside } from './Beside.ts';
import type { BesideWish } from './BesideWish.ts';
import type { ItemStep } from './ItemStep.ts';

/**
 * How the records of an area are items of Exchange. Pure: no method asks Exchange anything. `zone` is the IANA name of
 * the zone that the mailbox's owner lives in: whole days and floating times are meant there.
 */
export interface ItemMapping {
  readonly area: Area;
  /** Names of the elements that are such an item (`Contact`). Others that lie in the folder are left alone. */
  readonly itemKinds: readonly string[];
  /** Of folders that hold them, and of one that is made for them: `IPF.Contact`. */
  readonly folderClass: string;
  /** `Capabilities.fields` of the area: what is written and read; all others stay absent. */
  readonly fields: readonly string[];
  /** `Capabilities.limits` of the area, in UTF-16 units. */
  readonly limits: Readonly<Record<string, number>>;
  /** What GetItem asks for, of the thing itself and of an exception of its series alike; the stamp is in it. */
  readonly shape: ItemShape;

  /** What has to be read besides before `readItem`: mostly nothing. */
  readsBeside(item: XmlElement): BesideWish;

  /**
   * The record that an item is, settled.
   *
   * @param item as GetItem gave it with `shape`
   * @throws AppError `bad-answer` where what was asked for is not in it
   */
  readItem(item: XmlElement, beside: Beside, zone: string): SyncRecord;

  /**
   * What to do for a record to become an item, in this order; the first step is always a `create`.
   *
   * @throws AppError `invalid-input`, with a sentence, for what Exchange cannot hold; then nothing may be written
   */
  createPlan(record: SyncRecord, stamp: Stamp, zone: string): ItemStep[];

  /**
   * What to do for the fields named to become so. Steps name only what differs from the item as it is, so nothing that
   * is not mapped is touched; an empty list where everything is so already.
   *
   * @throws AppError `invalid-input`, with a sentence, for what Exchange cannot hold; then nothing may be written
   */
  updatePlan(change: ItemUpdate): ItemStep[];
}

/** A change of an item, and the item as it was read just before. */
export interface ItemUpdate {
  set: Fields;
  /** Null leaves it as it is. */
  stamp: Stamp | null;
  item: XmlElement;
  beside: Beside;
  zone: string;
}
