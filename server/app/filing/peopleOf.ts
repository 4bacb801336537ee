import type { RecordSummary } from '../../../shared/recordViews.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Number and name of the address and the contact person that a mail is filed to (EM5): the first chosen of each. */
export function peopleOf(records: readonly RecordSummary[]): Fields {
  const person = records.find(({ family }) => family === 'person');
  const address = records.find(({ family }) => family === 'organization');
  const organization = person?.organization ?? null;
  const fields: Record<string, string> = {};
  if (address) {
    fields['addressNumber'] = (address.number ?? address.ref.key).slice(0, 100);
    fields['addressName'] = address.title.slice(0, 255);
  } else if (organization) {
    fields['addressNumber'] = organization.ref.key.slice(0, 100);
    fields['addressName'] = organization.title.slice(0, 255);
  }
  if (person) {
    fields['personNumber'] = (person.number ?? person.ref.key).slice(0, 100);
    fields['personName'] = person.title.slice(0, 255);
  }
  return fields;
}
