import { placeFields } from '../fields/placeFields.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { DraftedField } from './fieldSource.ts';
import { both } from './both.ts';
import { wordOf } from './wordOf.ts';

/** The people of a record in a table of their own: child rows with mail addresses. */
export function partiesField(
  table: TableSurvey,
  tables: readonly TableSurvey[],
): DraftedField | null {
  for (const other of tables) {
    const [by] = referencesTo(other, table);
    if (other === table || by === undefined || other.columns.length > 15) continue;
    const fields = placeFields(other, ownColumns(other), 'attendee');
    const column = (field: string) => fields.find((one) => one.field === field)?.column;
    const address = column('address');
    if (!address) continue;
    const name = column('name');
    const role = column('role');
    const codes = role ? rolesIn(role) : null;
    return {
      source: {
        table: other.name,
        by,
        ...(name ? { name: name.name } : {}),
        address: address.name,
        ...(role && codes ? { role: role.name, codes } : {}),
      },
      note: both(
        {
          en: 'sure, its rows hold mail addresses',
          de: 'sicher, in ihren Zeilen stehen Mailadressen',
        },
        role && !codes ? { en: `; role ${role.name}?`, de: `; Rolle ${role.name}?` } : '',
      ),
    };
  }
  return null;
}

function rolesIn({ content }: ColumnSurvey): Record<string, string> | null {
  const codes = [...(content.codes?.keys() ?? [])].filter((code) => code !== '');
  const said = codes.map((code) => [code, wordOf('parties', code)] as const);
  return said.length > 0 && said.every(([, word]) => word !== null)
    ? Object.fromEntries(said.map(([code, word]) => [code, word ?? '']))
    : null;
}
