import { placeFields } from '../fields/placeFields.ts';
import type { Placed } from '../fields/Placed.ts';
import type { JoinMapping } from '../../mapping/sync/JoinMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { keyOf } from '../tables/keyOf.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { Roles } from '../tables/Roles.ts';
import { changedColumn } from './changedColumn.ts';

/** A table that is joined to persons for what it says of their firm. */
export interface ContactJoin {
  name: string;
  table: TableSurvey;
  /** The person's column that holds its key. */
  by: string;
  mapping: JoinMapping;
  fields: readonly Placed[];
}

/** What makes a table worth joining. */
const telling = ['company1', 'shortName', 'businessStreet', 'businessCity', 'businessPostalCode'];

/** The tables that a person's row points to and that tell of a firm or an address, the likeliest first. */
export function contactJoins(
  person: TableSurvey,
  tables: readonly TableSurvey[],
  { tenant, user, organization }: Roles,
): ContactJoin[] {
  const found = person.references.flatMap(({ column, table: named }) => {
    const table = tables.find(({ name }) => name === named);
    const isOther = table === tenant || table === user?.table;
    if (!table || isOther) return [];
    const fields = placeFields(table, ownColumns(table), 'organization');
    const worth = telling.filter((one) => fields.some(({ field }) => field === one)).length;
    const isOrganization = table.name === organization?.table.name;
    return worth > 0 && (worth > 1 || isOrganization)
      ? [{ column, table, fields, worth: worth + (isOrganization ? 3 : 0) }]
      : [];
  });
  return found
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, 3)
    .map(({ column, table, fields }, i) => ({
      name: i === 0 ? 'firm' : `firm${i + 1}`,
      table,
      by: column,
      fields,
      mapping: joinMapping(person, table, column, tenant),
    }));
}

/** The join by key, and by company where the key counts within it. */
export function joinMapping(
  from: TableSurvey,
  table: TableSurvey,
  column: string,
  tenant: TableSurvey | null,
): JoinMapping {
  const [theirs] = referencesTo(table, tenant);
  const [ours] = referencesTo(from, tenant);
  const isWithin = theirs !== undefined && ours !== undefined && table.key.includes(theirs);
  const changed = changedColumn(table);
  return {
    table: table.name,
    on: { ...(isWithin ? { [theirs]: ours } : {}), [keyOf(table) ?? '']: column },
    ...(changed === null ? {} : { changed }),
  };
}
