import type { Answer, Body } from '../../../shared/routes.ts';
import { AppError } from '../../core/AppError.ts';
import { readEntered } from '../../core/creating/readEntered.ts';
import { refKey } from '../../core/refKey.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { linkItem } from '../linkItem.ts';
import { readAllowed } from '../readAllowed.ts';
import { findDuplicates } from './findDuplicates.ts';
import { makeRecord } from './makeRecord.ts';
import { pairIdOf } from './pairIdOf.ts';
import { refusedByErp } from './refusedByErp.ts';
import { requireForm } from './requireForm.ts';

/**
 * Makes a record in the ERP out of what was entered, and links the open item to it. Sent again with the same key it is the
 * same record. A contact that is perhaps there already is not made before the user has said of each like that it is another.
 *
 * A link that fails takes nothing back: the record is there, and is answered without a link.
 *
 * @throws AppError `invalid-input`, reason `entries-wrong`, with every field that is wrong; `not-allowed`, reason
 * `erp-refused`, with the ERP's sentence in the user's language, or `cannot-create`; `uncertain`, reason
 * `create-uncertain`; `unavailable` where surely nothing was made, or it was made and cannot be read at the moment.
 */
export async function createRecord(
  ports: AppPorts,
  caller: Caller,
  { key, area, item, fields: entered, zone, sure }: Body<'createRecord'>,
  signal: AbortSignal,
): Promise<Answer<'createRecord'>> {
  const form = await requireForm(ports, caller, area, signal);
  const { sync } = ports;
  if (sync === null) throw new TypeError('there is no form without it');
  const fields = readEntered(form, entered, zone);
  const id = `${caller.account.id} ${key}`;
  if (area === 'contacts' && !ports.made.has(id)) {
    const found = await findDuplicates(ports, caller, fields, signal);
    const known = new Set(sure.map(refKey));
    const duplicates = found.filter(({ record }) => !known.has(refKey(record.ref)));
    if (duplicates.length > 0) return { state: 'duplicates', duplicates };
  }
  const asked = form.fields.map(({ field }) => field);
  const pairId = pairIdOf(caller.account.id, key);
  const made = await ports.made
    .once(id, () => makeRecord(ports, sync, caller, { area, item, fields, asked, pairId }))
    .catch((error: unknown) => {
      throw refusedByErp(error, caller.erp.language);
    });
  const [record] = await readAllowed(ports, caller, [made.ref], signal);
  if (record === undefined) throw new TypeError('one was asked for');
  try {
    const { links, mark } = await linkItem(ports, caller, { item, records: [made.ref] }, signal);
    return { state: 'made', record, pair: made.pair, links, mark };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: 'made', record, pair: made.pair, links: [], mark: null };
  }
}
