import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Placed } from '../fields/Placed.ts';
import { placeFields } from '../fields/placeFields.ts';
import type { Survey } from '../survey/Survey.ts';
import { keyOf } from '../tables/keyOf.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import type { Roles } from '../tables/Roles.ts';
import type { AreaDraft } from './AreaDraft.ts';
import { braced } from './braced.ts';
import { contactFields } from './contactFields.ts';
import { isNumberColumn } from './isNumberColumn.ts';
import { contactJoins, type ContactJoin } from './contactJoins.ts';
import { addCountry } from './addCountry.ts';
import type { ContactPart } from './ContactPart.ts';
import type { DraftedField } from './fieldSource.ts';
import { ownerOf } from './ownerOf.ts';
import { versionColumn } from './versionColumn.ts';

/** The contacts of the sync: persons with what their firm says, or firms. */
export function draftContacts(part: ContactPart, { tables }: Survey, roles: Roles): AreaDraft {
  const { table, sort, isShared } = part;
  const whole = tables.find(({ name }) => name === table.name) ?? table;
  const joins = sort === 'person' ? contactJoins(table, tables, roles) : [];
  const columns = ownColumns(table).filter(
    // What the other sort has in a table of both is empty here, and of no use.
    ({ name, content }) =>
      content.filled > 0 ||
      whole.columns.find((column) => column.name === name)?.content.filled === 0,
  );
  const own = placeFields(table, columns, 'person').filter(
    ({ field }) => sort === 'person' || !['firstName', 'lastName', 'title'].includes(field),
  );
  const fields = contactFields({ own, joins, isShared: isShared && sort === 'person' });
  addTitle(fields, own);
  addNumbers(fields, part, joins);
  addName(fields);
  const mappings = Object.fromEntries(joins.map(({ name, mapping }) => [name, mapping]));
  addCountry(fields, part, joins, tables, roles, mappings);
  const { owner, note } = ownerOf(whole, tables, roles);
  const used = new Set(own.map(({ column }) => column.name));
  const isAssigned = owner !== null && owner !== 'everybody';
  return {
    kind: part.kind,
    joins: mappings,
    owner: isAssigned ? owner : 'everybody',
    ownerNote: isAssigned
      ? note
      : {
          en: 'everybody in the company: nothing says whose a contact is',
          de: 'alle in der Firma: nichts sagt, wem ein Kontakt gehört',
        },
    version: versionColumn(table),
    fields: inOrder(fields),
    unplaced: ownColumns(table)
      .map(({ name }) => name)
      .filter((name) => !used.has(name)),
  };
}

/** A salutation is the title where there is no other; else, or where it is a number, it may tell the gender. */
function addTitle(fields: Record<string, DraftedField>, own: readonly Placed[]): void {
  const salutation = own.find(
    ({ field, column }) =>
      field === 'gender' &&
      column.shape === 'text' &&
      column.content.whole < 0.5 &&
      column.words.some(({ concepts }) => concepts.has('salutation')),
  );
  if (fields['title'] || !salutation || !fields['gender']) return;
  fields['title'] = {
    source: salutation.column.name,
    note: { en: 'likely, it is the salutation', de: 'wahrscheinlich, es ist die Anrede' },
  };
  delete fields['gender'];
}

/** The numbers of firm and person by which the ERP knows them, where they are numbers to a person. */
function addNumbers(
  fields: Record<string, DraftedField>,
  { table, sort }: ContactPart,
  joins: readonly ContactJoin[],
): void {
  const own = keyOf(table);
  const [firm] = joins;
  if (own !== null && isNumberColumn(table, own)) {
    const field = sort === 'person' ? 'personNumber' : 'customerNumber';
    fields[field] ??= {
      source: own,
      note: { en: 'sure, it is the key', de: 'sicher, es ist der Schlüssel' },
    };
  }
  if (firm && isNumberColumn(table, firm.by)) {
    fields['customerNumber'] = {
      source: firm.by,
      note: { en: 'sure, it is the key of the firm', de: 'sicher, es ist der Schlüssel der Firma' },
    };
  }
}

function addName(fields: Record<string, DraftedField>): void {
  if (fields['displayName']) return;
  const columnOf = (field: string) => {
    const source = fields[field]?.source;
    return typeof source === 'string' ? source : undefined;
  };
  const text =
    braced([columnOf('firstName'), columnOf('lastName')]) || braced([columnOf('company1')]);
  if (text !== '') {
    fields['displayName'] = {
      source: { text },
      note: { en: 'made of the names', de: 'aus den Namen gebildet' },
    };
  }
}

function inOrder(fields: Readonly<Record<string, DraftedField>>): Record<string, DraftedField> {
  return Object.fromEntries(
    Object.keys(fieldTables.contacts).flatMap((field) => {
      const drafted = fields[field];
      return drafted ? [[field, drafted]] : [];
    }),
  );
}
