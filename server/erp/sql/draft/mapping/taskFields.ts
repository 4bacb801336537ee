import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { Placed } from '../fields/Placed.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { fieldSource, type DraftedField } from './fieldSource.ts';
import { flagSides } from './flagSides.ts';
import { momentSource } from './momentSource.ts';
import { statusCodes } from './statusCodes.ts';
import { untold } from './untold.ts';
import { both } from './both.ts';
import { sureness } from './sureness.ts';

const edges = { begin: 'start', due: 'due', done: 'completed', remindAt: 'reminderAt' } as const;

/** The fields of a task from the columns that were placed. */
export function taskFields(
  placed: readonly Placed[],
  table: TableSurvey,
): Record<string, DraftedField> {
  const of = (field: string) => placed.find((one) => one.field === field);
  const fields: Record<string, DraftedField> = {};
  for (const one of placed) {
    const rule = fieldTables.tasks[one.field];
    const isEdge = Object.hasOwn(edges, one.field);
    if (rule && !isEdge) fields[one.field] = fieldSource(one.field, rule, one);
  }
  for (const [part, field] of Object.entries(edges)) {
    const edge = of(part);
    if (!edge) continue;
    const isDay = temporalForm(edge.column) === 'day';
    const clock = part === 'remindAt' && isDay ? of('remindClock') : undefined;
    fields[field] = { source: momentSource({ edge, clock }), note: sureness(edge) };
  }
  const status = of('status');
  if (status) fields['status'] = statusField(status, of('done'), of('percent'));
  else {
    const flag = of('doneFlag');
    const sides = flag && flagSides(flag.column);
    if (flag && sides) {
      const codes = { [String(sides.no)]: 'notStarted', [String(sides.yes)]: 'completed' };
      fields['status'] = { source: { column: flag.column.name, codes }, note: sureness(flag) };
    }
  }
  fields['followUp'] = followUpField(table);
  return fields;
}

function statusField(
  status: Placed,
  done: Placed | undefined,
  percent: Placed | undefined,
): DraftedField {
  const { name } = status.column;
  const found = statusCodes(status.column, done?.column, percent?.column);
  if (!found || found.unknown.length > 0 || Object.keys(found.codes).length === 0) {
    const asked = (found?.unknown ?? []).filter((code) => /^[\w-]{1,12}$/.test(code));
    return { source: null, note: both(`${name}? `, untold(asked)) };
  }
  return {
    source: { column: name, codes: found.codes },
    note: both(sureness(status), '; ', found.reason),
  };
}

/** Whether it is what the ERP calls a follow-up: by the table's name, or a column that tells two sorts apart by initials. */
function followUpField(table: TableSurvey): DraftedField {
  if (table.words.some(({ concepts }) => concepts.has('followUp'))) {
    return {
      source: { value: true },
      note: { en: 'the table is named so', de: 'die Tabelle heißt so' },
    };
  }
  const kind = ownColumns(table).find(({ words, content }) => {
    const codes = [...(content.codes?.keys() ?? [])].map((code) => code.toUpperCase());
    const isKind = words.some(({ concepts, score }) => concepts.has('kind') && score > 0.7);
    return (
      isKind && codes.length === 2 && codes.includes('W') && codes.some((c) => 'AT'.includes(c))
    );
  });
  if (!kind) {
    return {
      source: { value: false },
      note: {
        en: 'nothing tells follow-ups from tasks',
        de: 'nichts unterscheidet Wiedervorlagen von Aufgaben',
      },
    };
  }
  const codes = [...(kind.content.codes?.keys() ?? [])];
  const isNot = codes.find((code) => code.toUpperCase() !== 'W') ?? 'A';
  const is = codes.find((code) => code !== isNot) ?? 'W';
  return {
    source: { flag: { column: kind.name, is, isNot } },
    note: {
      en: 'likely, by its codes: W for Wiedervorlage',
      de: 'wahrscheinlich, nach den Codes: W wie Wiedervorlage',
    },
  };
}
