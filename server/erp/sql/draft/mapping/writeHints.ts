import { stringify } from 'yaml';
import { placeFields } from '../fields/placeFields.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { Survey } from '../survey/Survey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import type { Roles } from '../tables/Roles.ts';
import type { AreaDraft } from './AreaDraft.ts';
import { both } from './both.ts';
import type { DraftNote } from './DraftNote.ts';
import type { KindDraft } from './KindDraft.ts';
import { likelyKey } from './likelyKey.ts';

/** More columns than this are not listed: whoever writes to such a table looks at it. */
const most = 25;

/**
 * What would have to be said for writing, as lines to put in the place of `never`: how a new key is likely made, and which columns
 * want a value. The draft itself writes nothing.
 */
export function writeHints(
  path: DraftNote['path'],
  { table, mapping }: KindDraft,
  { tables, dialect }: Survey,
  { tenant }: Roles,
  { owner, unplaced }: AreaDraft,
): DraftNote[] {
  const at = [...path, 'create'];
  const key = table.columns.find(({ name }) => name === mapping.key);
  if (!key || table.isView) {
    return [{ path: at, text: { en: 'A view: only read.', de: 'Eine Sicht: nur gelesen.' } }];
  }
  const row = placeFields(table, ownColumns(table), 'row');
  const values = (...fields: string[]) => {
    const set = row.flatMap(({ field, column }) => {
      const word = fields.includes(field) ? nowIn(column) : null;
      return word === null ? [] : [[column.name, word]];
    });
    return set.length === 0 ? {} : { values: Object.fromEntries(set) as Record<string, string> };
  };
  const made = likelyKey(key, table, tables, tenant, dialect);
  const told = Object.keys(mapping.where ?? {});
  const always = unplaced.flatMap((name): [string, string | number][] => {
    const column = table.columns.find((one) => one.name === name);
    const isOpen = column && !column.nullable && !column.hasDefault && !told.includes(name);
    const only = isOpen ? soleCode(column) : null;
    return only === null ? [] : [[name, only]];
  });
  const { values: times = {} } = values('created', 'changed');
  const put = { ...times, ...Object.fromEntries(always) };
  const create = { key: made ?? '…', ...(Object.keys(put).length === 0 ? {} : { values: put }) };
  const owners = owner !== null && owner !== 'everybody' ? [owner.column ?? []].flat() : [];
  // These are set already, with the user who makes the row.
  const set = [
    mapping.key,
    mapping.company,
    ...told,
    ...owners,
    ...Object.keys(create.values ?? {}),
  ];
  const wanted = table.columns
    .filter(({ nullable, hasDefault, name }) => !nullable && !hasDefault && !set.includes(name))
    .map(({ name }) => name);
  const lines = { create, update: values('changed'), delete: 'row' };
  const all = wanted.length > most ? [...wanted.slice(0, most), '…'] : wanted;
  return [
    {
      path: at,
      text: both(
        {
          en: 'To write too, put these in the place of the three lines below:',
          de: 'Um auch zu schreiben, diese Zeilen an die Stelle der drei folgenden setzen:',
        },
        ...Object.entries(lines).map(([word, said]) => `\n  ${word}: ${inOneLine(said)}`),
        wanted.length === 0
          ? ''
          : {
              en: `\nA new row needs ${all.join(', ')}.`,
              de: `\nEine neue Zeile braucht ${all.join(', ')}.`,
            },
      ),
    },
  ];
}

/** What stands in every row of a column of codes. What may be somebody's name is none. */
function soleCode({ content, shape, words }: ColumnSurvey): string | number | null {
  const [only, ...more] = content.codes?.keys() ?? [];
  const isCode = words.some(({ concepts }) =>
    (['kind', 'flag', 'status'] as const).some((one) => concepts.has(one)),
  );
  if (only === undefined || more.length > 0 || !isCode || !/^[\w-]{1,8}$/.test(only)) return null;
  return shape === 'integer' || shape === 'decimal' ? Number(only) : only;
}

/** The word for the present in a column of this form; null for one that is not written so. */
function nowIn(column: ColumnSurvey): string | null {
  switch (temporalForm(column)) {
    case 'moment':
      return '{now}';
    case 'day':
      return column.type === 'date' ? '{today}' : null;
    case 'unix':
      return '{unix}';
    case 'clock':
    case null:
      return null;
  }
}

function inOneLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim();
}
