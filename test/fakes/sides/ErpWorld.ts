import type { Collection } from '../../../server/ports/RecordStore.ts';
import { areas, type Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { By } from './By.ts';
import { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/**
 * An ERP with several companies; an account is a user of one of them. A record belongs to a company and may be open to
 * some of its users only.
 */
export class ErpWorld extends SideWorld {
  readonly side = 'erp';
  private readonly companies = new Map<string, string>();

  addUser(user: string, company: string): void {
    this.companies.set(user, company);
  }

  collections(account: string, area: Area): Collection[] {
    const company = this.companyOf(account);
    const id = `${company}/${area}`;
    return [
      { id, area, name: `${area} of ${company}`, window: this.windowOf(id, area), isBin: false },
    ];
  }

  maySee(account: string, thing: Thing): boolean {
    return (
      thing.owner === this.companyOf(account) &&
      (thing.readers === null || thing.readers.includes(account)) &&
      !this.isForbidden(account, thing.collection)
    );
  }

  /** @param readers Who may see it; null is everybody of the company. */
  create(
    company: string,
    area: Area,
    fields: Fields,
    by: By & { readers?: readonly string[] } = {},
    isQuiet = false,
  ): Thing {
    const { readers = null } = by;
    const making = { area, owner: company, collection: `${company}/${area}`, fields, readers };
    return this.make(making, by, isQuiet);
  }

  /** Others may see it from now on. */
  setReaders(thing: Thing, readers: readonly string[] | null): void {
    this.require(thing);
    thing.readers = readers;
    this.table.changed(thing, 'rights');
    this.note(thing, 'rights', thing.fields, thing.fields, {});
  }

  /** The same record by another key. */
  renumber(thing: Thing, ref: string): void {
    this.require(thing);
    if (this.table.knows(thing.area, ref)) throw new Error(`${ref} is taken.`);
    this.note(thing, 'move', thing.fields, thing.fields, {});
    thing.changedAt = this.changeTime();
    this.table.move(thing, thing.collection, ref);
  }

  /** Two were the same: the first is gone, the second has what it lacked. */
  merge(thing: Thing, into: Thing): void {
    const lacking = Object.entries(thing.fields).filter(
      ([name]) => (into.fields[name] ?? null) === null,
    );
    this.remove(thing);
    this.change(into, Object.fromEntries(lacking));
  }

  /** A second record from the first, as templates and "save as" make it. */
  copy(thing: Thing, by: By = {}): Thing {
    this.require(thing);
    const { area, owner, collection, fields, readers } = thing;
    const stamp = this.manners.copiesCarryStamp ? thing.stamp : null;
    return this.make({ area, owner, collection, fields, readers, stamp }, by);
  }

  /** @throws Error for a user that there is not. */
  companyOf(user: string): string {
    const found = this.companies.get(user);
    if (found === undefined) throw new Error(`There is no user ${user}.`);
    return found;
  }

  /** Areas it has, for whoever makes up stories. */
  get areas(): Area[] {
    return areas.filter((area) => (this.manners.fields[area] ?? []).length > 0);
  }
}
