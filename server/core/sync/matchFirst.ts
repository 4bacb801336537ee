import type { Area, Side } from '../../../shared/records/Area.ts';
import { otherSide, sides } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { identifiers, type Identifier } from './identifiers.ts';

/** A thing that belongs to no pair yet. */
export interface Unpaired {
  ref: string;
  fields: Fields;
}

/** What belongs together: surely, or perhaps. */
export interface Matches {
  matched: readonly Record<Side, string>[];
  /** Things that are perhaps the same, to be decided by people; each thing is in one group at most. */
  proposed: readonly Record<Side, readonly string[]>[];
}

/** An identifier that more things have than this tells nothing (a switchboard, `Jour fixe`). */
const tooCommon = 20;

/** One of these alone is worth a question; a name, a subject or a time alone is not. */
const telling = new Set<Identifier['kind']>(['uid', 'number', 'mail', 'phone']);

/** Where both have one and it differs, they are two things, whatever else they share. */
const deciding = ['uid', 'number', 'name'] as const;

/**
 * First pairing without a stamp (class 16 of sync-knowledge 4): only what shares two independent identifiers or more,
 * one to one in both directions, is paired; everything else that looks alike is proposed and never merged silently.
 *
 * @param limits as commonLimits; none where both are of one side.
 */
export function matchFirst(
  area: Area,
  things: Readonly<Record<Side, readonly Unpaired[]>>,
  limits: Readonly<Record<string, number>> = {},
): Matches {
  const strong = edges();
  const weak = edges();
  const marksOf = ({ ref, fields }: Unpaired): [string, Identifier[]] => {
    return [ref, identifiers(area, fields, limits)];
  };
  const known = {
    erp: new Map(things.erp.map(marksOf)),
    mailbox: new Map(things.mailbox.map(marksOf)),
  };
  const holders = index(known.erp);
  const common = commonOf(known.mailbox);
  for (const [mailbox, own] of known.mailbox) {
    const names = own.map(key).filter((name) => !common.has(name));
    const near = new Set(names.flatMap((name) => holders.get(name) ?? []));
    for (const erp of near) {
      const grade = compare(own, known.erp.get(erp) ?? []);
      if (grade === 'strong') strong.add({ erp, mailbox });
      if (grade !== 'none') weak.add({ erp, mailbox });
    }
  }
  const matched = strong
    .all()
    .filter((pair) => sides.every((side) => strong.of(side, pair[side]).size === 1));
  const taken = {
    erp: new Set(matched.map(({ erp }) => erp)),
    mailbox: new Set(matched.map(({ mailbox }) => mailbox)),
  };
  const open = weak.all().filter((pair) => sides.every((side) => !taken[side].has(pair[side])));
  return { matched: matched.sort(byRefs), proposed: groups(open) };
}

function compare(a: readonly Identifier[], b: readonly Identifier[]): 'strong' | 'weak' | 'none' {
  const values = new Set(b.map(key));
  const shared = new Set(a.filter((each) => values.has(key(each))).map(({ kind }) => kind));
  const isOther = deciding.some(
    (kind) => !shared.has(kind) && [a, b].every((list) => list.some((each) => each.kind === kind)),
  );
  if (shared.size >= 2) return isOther ? 'weak' : 'strong';
  return !isOther && [...shared].some((kind) => telling.has(kind)) ? 'weak' : 'none';
}

function key({ kind, value }: Identifier): string {
  return `${kind}:${value}`;
}

/** Identifiers that too many things have. */
function commonOf(known: ReadonlyMap<string, readonly Identifier[]>): Set<string> {
  const counts = new Map<string, number>();
  for (const list of known.values()) {
    for (const name of new Set(list.map(key))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > tooCommon).map(([name]) => name));
}

function index(known: ReadonlyMap<string, readonly Identifier[]>): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const [ref, list] of known) {
    for (const name of new Set(list.map(key))) {
      const found = holders.get(name);
      if (found) found.push(ref);
      else holders.set(name, [ref]);
    }
  }
  for (const name of commonOf(known)) holders.delete(name);
  return holders;
}

interface Edges {
  add(pair: Record<Side, string>): void;
  of(side: Side, ref: string): ReadonlySet<string>;
  all(): Record<Side, string>[];
}

function edges(): Edges {
  const from = { erp: new Map<string, Set<string>>(), mailbox: new Map<string, Set<string>>() };
  const all: Record<Side, string>[] = [];
  return {
    add(pair) {
      all.push(pair);
      for (const side of sides) {
        const others = from[side].get(pair[side]) ?? new Set();
        from[side].set(pair[side], others.add(pair[otherSide(side)]));
      }
    },
    of: (side, ref) => from[side].get(ref) ?? new Set(),
    all: () => all,
  };
}

/** Everything that hangs together is one question. */
function groups(open: readonly Record<Side, string>[]): Record<Side, string[]>[] {
  const graph = edges();
  for (const pair of open) graph.add(pair);
  const seen = new Set<string>();
  const result: Record<Side, string[]>[] = [];
  for (const start of [...open].sort(byRefs)) {
    const group: Record<Side, string[]> = { erp: [], mailbox: [] };
    const queue: [Side, string][] = [['erp', start.erp]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [side, ref] = next;
      if (seen.has(`${side}:${ref}`)) continue;
      seen.add(`${side}:${ref}`);
      group[side].push(ref);
      for (const other of graph.of(side, ref)) queue.push([otherSide(side), other]);
    }
    if (group.erp.length > 0) result.push({ erp: group.erp.sort(), mailbox: group.mailbox.sort() });
  }
  return result;
}

function byRefs(a: Record<Side, string>, b: Record<Side, string>): number {
  return [a.erp, a.mailbox].join('\n') < [b.erp, b.mailbox].join('\n') ? -1 : 1;
}
