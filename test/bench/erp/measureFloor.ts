import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import { distribution } from '../distribution.ts';
import { timed } from '../timed.ts';
import type { Peer } from './Peer.ts';
import type { Samples } from './Samples.ts';
import { shuffled } from './shuffled.ts';

const batch = 20;

/**
 * The least that any answer costs: its records read by their keys, through the connector and with the caller's rights, as if
 * who is meant had been known beforehand. Medians.
 */
export async function measureFloor(erp: ErpConnector, samples: Samples): Promise<Peer> {
  const as = { userId: '1', company: '1' };
  const { signal } = new AbortController();
  const all = shuffled(
    [
      ...samples.organizations.map(({ key }) => ({ kind: 'customer', key })),
      ...samples.persons.map(({ key }) => ({ kind: 'person', key })),
      ...samples.documents.map(({ kind, key }) => ({ kind, key })),
    ].map(({ kind, key }) => ({ company: '1', kind, key: String(key) })),
    new SeededRandom(5, 'floor'),
  );
  const costs: { milliseconds: number; processor: number }[] = [];
  for (let at = 0; at + batch <= all.length; at += batch) {
    const refs = all.slice(at, at + batch);
    costs.push(await timed(() => erp.get(refs, as, signal)));
  }
  return {
    peer: `reading ${batch} records of all kinds by their keys`,
    peerValue: distribution(costs.map((cost) => cost.milliseconds)).value,
    peerProcessor: distribution(costs.map((cost) => cost.processor)).value,
  };
}
