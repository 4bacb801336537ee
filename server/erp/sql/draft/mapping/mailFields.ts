import type { Said } from '../../check/Said.ts';
import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Placed } from '../fields/Placed.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { Roles } from '../tables/Roles.ts';
import { isNumberColumn } from './isNumberColumn.ts';
import { fieldSource, type DraftedField } from './fieldSource.ts';
import { momentSource } from './momentSource.ts';
import { sureness } from './sureness.ts';
import { wordOf } from './wordOf.ts';

/** The fields of a mail from the columns that were placed. */
export function mailFields(
  placed: readonly Placed[],
  area: 'incomingMail' | 'sentMail',
  table: TableSurvey,
  { person, organization }: Roles,
): Record<string, DraftedField> {
  const of = (field: string) => placed.find((one) => one.field === field);
  const fields: Record<string, DraftedField> = {};
  for (const one of placed) {
    const rule = fieldTables[area][one.field];
    if (rule) fields[one.field] = fieldSource(one.field, rule, one);
  }
  const [received, sent] = [of('receivedAt'), of('sentAt')];
  // The one column that there is stands for both ways.
  const [first] = [received, sent]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.score - a.score);
  const edge = area === 'incomingMail' ? (strong(received) ?? first) : (strong(sent) ?? first);
  if (edge) {
    const clock = temporalForm(edge.column) === 'day' ? of('mailClock') : undefined;
    const field = area === 'incomingMail' ? 'received' : 'sent';
    fields[field] = { source: momentSource({ edge, clock }), note: sureness(edge) };
  }
  for (const [field, role] of [
    ['addressNumber', organization],
    ['personNumber', person],
  ] as const) {
    const [column] = referencesTo(table, role?.table ?? null);
    if (column !== undefined && !fields[field] && role?.table !== undefined) {
      const isSame = field === 'personNumber' && organization?.table === person?.table;
      if (!isSame) {
        const isSure = isNumberColumn(table, column);
        const { name } = role.table;
        const note: Said = isSure
          ? { en: `sure, it holds keys of ${name}`, de: `sicher, hält Schlüssel aus ${name}` }
          : {
              en: `likely, it holds keys of ${name}`,
              de: `wahrscheinlich, hält Schlüssel aus ${name}`,
            };
        fields[field] = { source: column, note };
      }
    }
  }
  const state = of('state')?.column;
  const codes = [...(state?.content.codes?.keys() ?? [])];
  const way = area === 'incomingMail' ? 'in' : 'out';
  const [only] = codes;
  if (state && only !== undefined && codes.length === 1 && wordOf('direction', only) === way) {
    const word = way === 'in' ? 'received' : 'sent';
    fields['erpState'] = {
      source: { column: state.name, codes: { [only]: word } },
      note: {
        en: 'likely, by the one code that stands there',
        de: 'wahrscheinlich, nach dem einen Code, der darin steht',
      },
    };
  }
  return fields;
}

function strong(placed: Placed | undefined): Placed | undefined {
  return placed && placed.score >= 0.7 ? placed : undefined;
}
