import type { Person } from '../../shared/items.ts';
import type { RecordFamily, RecordSummary } from '../../shared/recordViews.ts';
import type { Answer, Body } from '../../shared/routes.ts';
import { normalizeAddress } from '../core/normalizeAddress.ts';
import { refKey } from '../core/refKey.ts';
import type { DirectoryHit } from '../ports/Directory.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { foundRecords } from './foundRecords.ts';
import { readRecords } from './readRecords.ts';
import { requireFilled } from './requireFilled.ts';

/**
 * The directory's answers and the records read for one item, at most: three questions to the ERP.
 */
const maxHits = 2_000;
const maxRecords = 600;

/** An address that more records share (a switchboard) is shown with these only. */
const maxPerAddress = 5;

const roles: readonly Person['role'][] = [
  ...(['from', 'organizer', 'to', 'required', 'cc', 'optional', 'bcc'] as const),
];
const families: readonly RecordFamily[] = ['person', 'organization'];

/**
 * Who the people on an item are in the ERP: every address once, as it was sent, the item's writer
 * first. Colleagues are recognized like anybody. On an item with very many people the closest are
 * looked up first, and those beyond the bound come without records.
 */
export async function recognizePeople(
  ports: Pick<AppPorts, 'directory' | 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  { people }: Body<'recognizePeople'>,
  signal: AbortSignal,
): Promise<Answer<'recognizePeople'>> {
  const closestFirst = [...people].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const sent = [...new Set(closestFirst.map((person) => person.address))];
  const normal = new Map(sent.map((address) => [address, normalizeAddress(address)]));
  const values = [...new Set(normal.values())].filter((value) => value !== null);
  const hits = await findAddresses(ports, caller, values);
  const chosen = chooseHits(values, hits);
  const refs = [...chosen.values()].flat().slice(0, maxRecords);
  const got = await readRecords(
    ports,
    caller,
    refs.map((hit) => hit.ref),
    signal,
  );
  const records = new Map(foundRecords(got).map((record) => [refKey(record.ref), record]));
  return {
    people: sent.map((address) => {
      const known = chosen.get(normal.get(address) ?? '') ?? [];
      const found = known.flatMap((hit) => records.get(refKey(hit.ref)) ?? []);
      return { address, records: inOrder(found) };
    }),
  };
}

async function findAddresses(
  ports: Pick<AppPorts, 'directory' | 'erp'>,
  caller: Caller,
  values: readonly string[],
): Promise<DirectoryHit[]> {
  if (values.length === 0) return [];
  const { directory, erp } = ports;
  const hits = await directory.find(erp.name, caller.erp.company, 'address', values, maxHits);
  if (hits.length === 0) await requireFilled(ports);
  return hits;
}

/** The weightiest records of each address, the addresses in the order of the question. */
function chooseHits(
  values: readonly string[],
  hits: readonly DirectoryHit[],
): Map<string, DirectoryHit[]> {
  const chosen = new Map(values.map((value) => [value, [] as DirectoryHit[]]));
  const weightiest = [...hits].sort((a, b) => b.weight - a.weight);
  for (const hit of weightiest) chosen.get(hit.value)?.push(hit);
  for (const [value, known] of chosen) chosen.set(value, known.slice(0, maxPerAddress));
  return chosen;
}

/** People before companies before the rest; otherwise as they come. */
function inOrder(records: readonly RecordSummary[]): RecordSummary[] {
  const place = ({ family }: RecordSummary): number => {
    const index = families.indexOf(family);
    return index < 0 ? families.length : index;
  };
  return [...records].sort((a, b) => place(a) - place(b));
}
