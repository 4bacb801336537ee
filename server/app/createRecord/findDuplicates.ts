import type { Duplicate } from '../../../shared/creating.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { canonicalPhone } from '../../../shared/records/canonicalPhone.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { foldText } from '../../core/foldText.ts';
import { normalizeAddress } from '../../core/normalizeAddress.ts';
import { refKey } from '../../core/refKey.ts';
import { searchWords } from '../../core/searchWords.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { foundRecords } from '../foundRecords.ts';
import { readRecords } from '../readRecords.ts';
import { withDeadline } from '../withDeadline.ts';

/** So many persons of a family name are looked at. */
const most = 12;
const phones = ['businessPhone', 'mobilePhone', 'privatePhone', 'companyPhone'] as const;

/**
 * Who in the ERP is perhaps the contact that is about to be made, the surest first: somebody with one of its addresses; of
 * those with its family name somebody with its number, or with its first name and no other firm. Found by the directory, read
 * as the caller.
 *
 * @throws AppError as `readRecords`.
 */
export async function findDuplicates(
  ports: Pick<AppPorts, 'directory' | 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  fields: Fields,
  signal: AbortSignal,
): Promise<Duplicate[]> {
  const { directory, erp } = ports;
  const { company } = caller.erp;
  const text = (field: string): string => {
    const value = fields[field];
    return typeof value === 'string' ? value : '';
  };
  const read = async (refs: readonly RecordRef[]) =>
    refs.length === 0 ? [] : foundRecords(await readRecords(ports, caller, refs, signal));
  const persons = erp.kinds.filter(({ family }) => family === 'person').map(({ kind }) => kind);
  const addresses = ['email1', 'email2', 'email3'].flatMap(
    (field) => normalizeAddress(text(field)) ?? [],
  );
  const hits = await directory.find(erp.name, company, 'address', addresses, most);
  const byAddress = (await read(hits.map(({ ref }) => ref))).filter(
    ({ family }) => family === 'person' || family === 'organization',
  );
  const found = new Map<string, Duplicate>();
  for (const record of byAddress) found.set(refKey(record.ref), { record, why: 'address' });

  const words = searchWords(text('lastName'));
  const named =
    words.length === 0 || persons.length === 0
      ? []
      : await directory.search(erp.name, company, words, persons, most, 0);
  const own = phones.flatMap((field) => canonicalPhone(text(field)) ?? []);
  const others = (await read(named)).filter(({ ref }) => !found.has(refKey(ref)));
  for (const record of others) {
    if (own.length > 0 && (await phonesOf(record.ref)).some((number) => own.includes(number))) {
      found.set(refKey(record.ref), { record, why: 'phone' });
    } else if (isNamed(record.title) && isSameFirm(record.organization?.title ?? '')) {
      found.set(refKey(record.ref), { record, why: 'name' });
    }
  }
  const order: readonly Duplicate['why'][] = ['address', 'phone', 'name'];
  return [...found.values()].sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));

  function isNamed(title: string): boolean {
    const theirs = new Set(searchWords(title));
    return searchWords(`${text('firstName')} ${text('lastName')}`).every((one) => theirs.has(one));
  }

  /** Not known to be another: one of the two says nothing, or they begin alike. */
  function isSameFirm(theirs: string): boolean {
    const [mine, other] = [foldText(text('company1')), foldText(theirs)];
    const [first = ''] = mine.split(' ');
    return mine === '' || other === '' || other.split(' ').includes(first);
  }

  async function phonesOf(ref: RecordRef): Promise<string[]> {
    const { fields: shown } = await withDeadline(ports.settings.erpTimeout, signal, (inner) =>
      erp.show(ref, caller.erp, inner),
    );
    return shown.flatMap(({ link, text: said }) => {
      return link?.startsWith('tel:') === true ? (canonicalPhone(said) ?? []) : [];
    });
  }
}
