import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { stableJson } from '../../../shared/records/stableJson.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { MailboxWorld } from '../../fakes/sides/MailboxWorld.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';

/** Two items that a copier keeps alike. */
interface Copy {
  things: [Thing, Thing];
  /** As both were when it ran last. */
  fields: string;
}

/**
 * A program that is not ours and keeps two mailboxes alike: new items, changes and deletions, both ways. It copies our
 * stamp along as it copies everything, and knows its own copies again.
 */
export class Copier {
  readonly #world: MailboxWorld;
  readonly #addresses: readonly [string, string];
  readonly #area: Area;
  readonly #copies: Copy[] = [];
  /** How many items it has written. */
  writes = 0;

  constructor(world: MailboxWorld, addresses: readonly [string, string], area: Area) {
    this.#world = world;
    this.#addresses = addresses;
    this.#area = area;
  }

  run(): void {
    for (const copy of [...this.#copies]) this.#follow(copy);
    const known = new Set(this.#copies.flatMap(({ things }) => things));
    const [a, b] = this.#addresses;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const thing of [...this.#world.things(`${from}/${this.#area}`)]) {
        if (known.has(thing)) continue;
        const made = this.#world.copy(thing, to, { by: 'copier' });
        this.writes += 1;
        known.add(made);
        const things: [Thing, Thing] = from === a ? [thing, made] : [made, thing];
        this.#copies.push({ things, fields: textOf(thing.fields) });
      }
    }
  }

  #follow(copy: Copy): void {
    const [left, right] = copy.things;
    if (left.isGone || right.isGone) {
      this.#copies.splice(this.#copies.indexOf(copy), 1);
      for (const thing of [left, right]) {
        if (thing.isGone) continue;
        this.#world.remove(thing, { by: 'copier' });
        this.writes += 1;
      }
      return;
    }
    const changed = [left, right].find(({ fields }) => textOf(fields) !== copy.fields);
    if (changed === undefined) return;
    const other = changed === left ? right : left;
    copy.fields = textOf(changed.fields);
    if (textOf(other.fields) === copy.fields) return;
    this.#world.change(other, withoutUid(changed.fields), { by: 'copier' });
    this.writes += 1;
  }
}

function textOf(fields: Fields): string {
  return stableJson(withoutUid(fields));
}

function withoutUid({ iCalUid: _, ...fields }: Fields): Fields {
  return fields;
}
