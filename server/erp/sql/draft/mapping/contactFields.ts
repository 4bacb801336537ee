import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Placed } from '../fields/Placed.ts';
import type { ContactJoin } from './contactJoins.ts';
import { fieldSource, type DraftedField } from './fieldSource.ts';

const postal = ['Street', 'PoBox', 'PostalCode', 'City', 'State', 'Country'];

/** What the fields of a contact are drawn from. */
export interface ContactSources {
  own: readonly Placed[];
  joins: readonly ContactJoin[];
  /** The table itself holds firms and persons: then a person's own address is where they live. */
  isShared: boolean;
}

/** A field's column and the join it is of; none for the record's own. */
interface Found {
  placed: Placed;
  join: string;
}

/** The fields of a contact: the person's own, then what the firm says. */
export function contactFields({
  own,
  joins,
  isShared,
}: ContactSources): Record<string, DraftedField> {
  const found = new Map<string, Found>();
  for (const placed of own) {
    const atHome = isShared && postal.some((part) => placed.field === `business${part}`);
    const field = atHome ? placed.field.replace('business', 'private') : placed.field;
    if (!found.has(field)) found.set(field, { placed, join: '' });
  }
  // An address is from one place: parts of two make none.
  const hasOwn = ['businessStreet', 'businessCity'].some((field) => found.has(field));
  for (const { name, fields } of joins) {
    for (const placed of fields) {
      const field = fieldOfFirm(placed.field, found);
      const isPostal = postal.some((part) => field === `business${part}`);
      if (field === null || found.has(field) || (isPostal && hasOwn)) continue;
      found.set(field, { placed, join: `${name}.` });
    }
  }
  const rules = fieldTables.contacts;
  return Object.fromEntries(
    Object.entries(rules).flatMap(([field, rule]) => {
      const one = found.get(field);
      return one ? [[field, fieldSource(field, rule, one.placed, one.join)]] : [];
    }),
  );
}

/** Where something of a firm goes in a contact: its fax is the person's, or another where they have one. */
function fieldOfFirm(field: string, found: ReadonlyMap<string, Found>): string | null {
  if (field === 'companyFax') {
    const isOwn = found.get('businessFax')?.join === '';
    return isOwn ? 'otherFax' : 'businessFax';
  }
  if (field === 'companyMail' || field === 'categories') return null;
  return field;
}
