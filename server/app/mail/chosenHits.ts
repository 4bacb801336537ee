import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Directory } from '../../ports/Directory.ts';
import type { ErpConnector } from '../../ports/ErpConnector.ts';
import { chunks } from '../sync/observe/chunks.ts';

/** Addresses asked for at once, and the answers that so many may have at most. */
const atOnce = 40;
const mostHits = 2_000;

/** An address that more contacts have than this is nobody's in particular. */
const mostOfOne = 50;

/**
 * Organizations and persons that have these addresses, as the directory says; nothing for an address that it does not know,
 * null for one that too many have.
 */
export async function chosenHits(
  { directory, erp }: { directory: Directory; erp: Pick<ErpConnector, 'name' | 'kinds'> },
  company: string,
  addresses: readonly string[],
): Promise<Map<string, RecordRef[] | null>> {
  const kinds = new Set(
    erp.kinds
      .filter(({ family }) => family === 'organization' || family === 'person')
      .map(({ kind }) => kind),
  );
  const found = new Map<string, RecordRef[] | null>();
  const take = async (values: readonly string[]): Promise<void> => {
    const hits = await directory.find(erp.name, company, 'address', values, mostHits);
    if (hits.length >= mostHits && values.length > 1) {
      // One that very many have would have pushed the others out.
      for (const value of values) await take([value]);
      return;
    }
    for (const { ref, value } of hits) {
      if (!kinds.has(ref.kind)) continue;
      const sofar = found.get(value) ?? [];
      if (found.get(value) === null) continue;
      found.set(value, sofar.length >= mostOfOne ? null : [...sofar, ref]);
    }
  };
  for (const part of chunks(addresses, atOnce)) await take(part);
  return found;
}
