import type { DirectoryEntry } from '../../server/ports/ErpConnector.ts';

/** A directory entry of company `north`; `ref` is written `kind/key`, or `company/kind/key`. */
export function entry(ref: string, facts: Partial<Omit<DirectoryEntry, 'ref'>>): DirectoryEntry {
  const parts = ref.split('/');
  const [company = 'north', kind = '', key = ''] = parts.length > 2 ? parts : ['north', ...parts];
  return {
    ref: { company, kind, key },
    addresses: [],
    domains: [],
    numbers: [],
    texts: [],
    context: [],
    weight: 0,
    ...facts,
  };
}
