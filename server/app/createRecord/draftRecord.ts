import type { Person } from '../../../shared/items.ts';
import type { RecordSummary } from '../../../shared/recordViews.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import { draftContact } from '../../core/creating/draftContact.ts';
import { draftDiary } from '../../core/creating/draftDiary.ts';
import { isFreemail } from '../../core/isFreemail.ts';
import { mailDomain } from '../../core/mailDomain.ts';
import { normalizeAddress } from '../../core/normalizeAddress.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { foundRecords } from '../foundRecords.ts';
import { readRecords } from '../readRecords.ts';
import { findDuplicates } from './findDuplicates.ts';
import { nextHour } from './nextHour.ts';
import { requireForm } from './requireForm.ts';

type Ports = Pick<AppPorts, 'directory' | 'erp' | 'settings' | 'seen' | 'sync' | 'clock'>;

/**
 * A form filled from the open item, with nothing in it that the form does not ask for, and of a contact those who are
 * perhaps the same already. Nothing is written.
 *
 * @throws AppError as `requireForm`, `findDuplicates`.
 */
export async function draftRecord(
  ports: Ports,
  caller: Caller,
  { area, item, person, people, bodyText, times, zone }: Body<'draftRecord'>,
  signal: AbortSignal,
): Promise<Answer<'draftRecord'>> {
  const form = await requireForm(ports, caller, area, signal);
  const writer = people.find(({ role }) => role === 'from' || role === 'organizer') ?? null;
  const draft = async () => {
    if (area !== 'contacts') {
      const from = writer === null ? '' : `${writer.name} <${writer.address}>`.trim();
      const here = isZone(zone) ? zone : 'UTC';
      const when = times ?? nextHour(ports.clock.now(), here);
      return draftDiary(area, item, { bodyText, from, times: when });
    }
    const of: Pick<Person, 'name' | 'address'> = person ?? writer ?? { name: '', address: '' };
    const isWriter = writer !== null && same(writer.address, of.address);
    const firm = await organizationOf(of.address);
    return draftContact(of, isWriter ? bodyText : null, firm);
  };
  const drafted = await draft();
  const asked = new Map(form.fields.map((field) => [field.field, field]));
  const fields = Object.fromEntries(
    Object.entries(drafted).flatMap(([name, value]) => {
      const field = asked.get(name);
      if (field === undefined) return [];
      const cut = typeof value === 'string' ? value.slice(0, field.max ?? undefined) : value;
      return [[name, cut] as const];
    }),
  );
  const duplicates =
    area === 'contacts' ? await findDuplicates(ports, caller, stringsOf(drafted), signal) : [];
  return { fields, duplicates };

  /** The firm whose domain the address is in, where there is just one. */
  async function organizationOf(address: string): Promise<RecordSummary | null> {
    const normal = normalizeAddress(address);
    const domain = normal === null ? null : mailDomain(normal);
    if (domain === null || isFreemail(domain)) return null;
    const { directory, erp } = ports;
    const hits = await directory.find(erp.name, caller.erp.company, 'domain', [domain], 5);
    if (hits.length === 0) return null;
    const refs = hits.map(({ ref }) => ref);
    const firms = foundRecords(await readRecords(ports, caller, refs, signal)).filter(
      ({ family }) => family === 'organization',
    );
    return firms.length === 1 ? (firms[0] ?? null) : null;
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function stringsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}
