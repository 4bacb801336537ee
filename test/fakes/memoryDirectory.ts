import { normalizeAddress } from '../../server/core/normalizeAddress.ts';
import { normalizeNumber } from '../../server/core/normalizeNumber.ts';
import { refKey } from '../../server/core/refKey.ts';
import { searchWords } from '../../server/core/searchWords.ts';
import type { Directory } from '../../server/ports/Directory.ts';
import type { DirectoryEntry } from '../../server/ports/ErpConnector.ts';

/** A Directory in memory that counts what it is asked: the reference for the services' tests. */
export interface MemoryDirectory extends Directory {
  /** How often `find` and `search` were called, and with how many values at most. */
  readonly asked: { find: number; search: number; mostValues: number };
}

/** An empty directory. It looks at everything, where the real one looks at a bounded part. */
export function memoryDirectory(): MemoryDirectory {
  const entries = new Map<string, Map<string, DirectoryEntry>>();
  const cursors = new Map<string, string>();
  const asked = { find: 0, search: 0, mostValues: 0 };
  const of = (erp: string): Map<string, DirectoryEntry> => {
    const known = entries.get(erp) ?? new Map<string, DirectoryEntry>();
    entries.set(erp, known);
    return known;
  };
  return {
    asked,
    cursor: (erp) => Promise.resolve(cursors.get(erp) ?? null),
    apply(erp, page) {
      for (const entry of page.entries) of(erp).set(refKey(entry.ref), entry);
      for (const ref of page.gone) of(erp).delete(refKey(ref));
      cursors.set(erp, page.cursor);
      return Promise.resolve();
    },
    async retain(erp, present) {
      const keep = new Set<string>();
      for await (const refs of present) for (const ref of refs) keep.add(refKey(ref));
      const lost = [...of(erp).keys()].filter((key) => !keep.has(key));
      for (const key of lost) of(erp).delete(key);
      return lost.length;
    },
    find(erp, company, type, values, limit) {
      asked.find += 1;
      asked.mostValues = Math.max(asked.mostValues, values.length);
      const wanted = new Set(values);
      const hits = [...of(erp).values()]
        .filter((entry) => entry.ref.company === company)
        .flatMap((entry) =>
          valuesOf(entry, type)
            .filter((value) => wanted.has(value))
            .map((value) => ({ ref: entry.ref, value, weight: entry.weight })),
        );
      return Promise.resolve(hits.slice(0, limit));
    },
    search(erp, company, words, kinds, limit, offset) {
      asked.search += 1;
      const refs = [...of(erp).values()]
        .filter((entry) => entry.ref.company === company)
        .filter((entry) => kinds.length === 0 || kinds.includes(entry.ref.kind))
        .filter((entry) => hasWords(entry, words))
        .sort((a, b) => b.weight - a.weight)
        .map((entry) => entry.ref);
      return Promise.resolve(refs.slice(offset, offset + limit));
    },
  };
}

function valuesOf(entry: DirectoryEntry, type: 'address' | 'domain' | 'number'): string[] {
  if (type === 'domain') return entry.domains;
  return type === 'number'
    ? entry.numbers.map(normalizeNumber)
    : entry.addresses.flatMap((address) => normalizeAddress(address) ?? []);
}

function hasWords(entry: DirectoryEntry, words: readonly string[]): boolean {
  const { texts, numbers, addresses, domains, context } = entry;
  const all = searchWords([...texts, ...numbers, ...addresses, ...domains, ...context].join(' '));
  return words.every((word) => all.some((known) => known.startsWith(word)));
}
