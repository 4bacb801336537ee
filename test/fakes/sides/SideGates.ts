import { AppError } from '../../../server/core/AppError.ts';
import type { Collection } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Chance } from './Chance.ts';
import type { Counts } from './Counts.ts';
import { countsOfNothing } from './countsOfNothing.ts';
import type { Manners } from './Manners.ts';
import type { WorldOptions } from './WorldOptions.ts';

/** Who gets in to a side, how far they see and how long they have to wait; apart from what lies on it. */
export class SideGates {
  /** May be changed in the midst of a story: a server that is replaced, a fault that ends. */
  manners: Manners;
  readonly clock: () => number;
  readonly chance: Chance;
  private readonly counts = new Map<string, Counts>();
  private readonly locked = new Set<string>();
  private readonly forbidden = new Set<string>();
  private readonly windows = new Map<string, Collection['window']>();
  private readonly epochs = new Map<string, number>();
  private readonly listings = new Map<string, number>();
  private readonly backOffs = new Map<string, number>();

  constructor({ manners, clock, chance }: WorldOptions) {
    this.manners = manners;
    this.clock = clock;
    this.chance = chance;
  }

  /** The account is locked, or its password was changed: everything fails, nothing is empty. */
  lock(account: string): void {
    this.locked.add(account);
  }

  unlock(account: string): void {
    this.locked.delete(account);
  }

  /** The account may not read this collection any more; what lies in it is hidden from it. */
  forbid(account: string, collection: string): void {
    this.forbidden.add(`${account}\n${collection}`);
  }

  allow(account: string, collection: string): void {
    this.forbidden.delete(`${account}\n${collection}`);
  }

  /** Another window; cursors of the old one are not known any more. */
  cutWindow(collection: string, window: Collection['window']): void {
    this.windows.set(collection, window);
    this.expireCursors(collection);
  }

  /** Cursors of that collection, or of all, are not known any more. */
  expireCursors(collection = '*'): void {
    this.epochs.set(collection, (this.epochs.get(collection) ?? 0) + 1);
  }

  windowOf(collection: string, area: Area): Collection['window'] {
    const open = { from: null, to: null };
    const usual = area === 'appointments' ? this.manners.window : open;
    return this.windows.get(collection) ?? usual;
  }

  /** Changes whenever cursors of the collection end. */
  epochOf(collection: string): string {
    return `${this.epochs.get('*') ?? 0}.${this.epochs.get(collection) ?? 0}`;
  }

  isForbidden(account: string, collection: string): boolean {
    return this.forbidden.has(`${account}\n${collection}`);
  }

  /** @throws AppError `not-allowed` while the account is locked. */
  requireOpen(account: string): void {
    if (!this.locked.has(account)) return;
    throw new AppError('not-allowed', 'The account is locked.', { reason: 'account-locked' });
  }

  countsOf(account: string): Counts {
    const found = this.counts.get(account) ?? countsOfNothing();
    this.counts.set(account, found);
    return found;
  }

  /** Every other listing of this kind, the first one first. */
  cutsListing(kind: string): boolean {
    const count = (this.listings.get(kind) ?? 0) + 1;
    this.listings.set(kind, count);
    return this.manners.incompleteListings && count % 2 === 1;
  }

  /** Tells the account to wait. */
  throttle(account: string): AppError {
    const { retryAfter } = this.manners;
    this.backOffs.set(account, this.clock() + retryAfter * 1000);
    return new AppError('too-many-requests', 'Too many requests.', { retryAfter });
  }

  isToWait(account: string): boolean {
    return this.clock() < (this.backOffs.get(account) ?? -Infinity);
  }
}
