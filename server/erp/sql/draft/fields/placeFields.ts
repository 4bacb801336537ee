import { fieldTables } from '../../../../../shared/records/fieldTables.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { contentFit, type Material } from './contentFit.ts';
import { fieldHints, type HintSet } from './fieldHints.ts';
import { nameScore } from './nameScore.ts';
import type { Placed } from './Placed.ts';

/** Below this a column is not taken for a field but named as a candidate. */
const leastScore = 0.5;
/** How near another column must be to be worth a word. */
const near = 0.15;

/** Parts of fields, and fields whose material is other than their type says. */
const materials: Readonly<Record<string, Material>> = {
  begin: 'edge',
  end: 'edge',
  due: 'edge',
  done: 'edge',
  remindAt: 'edge',
  receivedAt: 'edge',
  sentAt: 'edge',
  beginClock: 'clock',
  endClock: 'clock',
  remindClock: 'clock',
  mailClock: 'clock',
  duration: 'integer',
  allDay: 'flag',
  doneFlag: 'flag',
  highlight: 'choice',
  customerNumber: 'number',
  companyPhone: 'phone',
  companyFax: 'phone',
  companyMail: 'mailAddress',
  iCalUid: 'number',
  state: 'choice',
  direction: 'choice',
  locked: 'flag',
  active: 'flag',
  changed: 'edge',
  created: 'edge',
  version: 'number',
  gone: 'flag',
  default: 'flag',
  number: 'number',
  money: 'number',
  address: 'mailAddress',
  role: 'choice',
  from: 'addresses',
  fromName: 'name',
  to: 'addresses',
  cc: 'addresses',
  bcc: 'addresses',
  attendees: 'addresses',
  firstName: 'name',
  lastName: 'name',
};
const areaOf = {
  person: 'contacts',
  organization: 'contacts',
  appointment: 'appointments',
  task: 'tasks',
  mail: 'incomingMail',
  user: 'contacts',
  row: 'contacts',
  attendee: 'contacts',
} as const;

/** Fields that values alone can tell, where no name does. */
const told: Readonly<Record<string, 'mail' | 'web' | 'html'>> = {
  email1: 'mail',
  companyMail: 'mail',
  website: 'web',
  bodyHtml: 'html',
  address: 'mail',
};

/**
 * Which column of a table is which field: every pair is scored by name, type and content, and the best pairs are taken one after
 * the other, each column and each field once.
 * @param columns those that may be taken.
 */
export function placeFields(
  table: Pick<TableSurvey, 'words'>,
  columns: readonly ColumnSurvey[],
  set: HintSet,
): Placed[] {
  const pairs = columns.flatMap((column) =>
    Object.entries(fieldHints[set]).flatMap(([field, hints]) => {
      const fit = contentFit(column, materialOf(set, field));
      if (fit === null) return [];
      const name = nameScore(column.words, hints, table.words);
      const values = told[field] === undefined ? 0 : byContent(column, told[field]);
      if (name === 0 && values === 0) return [];
      // A column in which nothing stands may be dead.
      const empty = column.content.rows >= 20 && column.content.filled === 0 ? 0.1 : 0;
      // Of two that are alike, the one that is filled more.
      const use = column.content.filled / Math.max(1, column.content.rows) / 50;
      const by: Placed['by'] = name < values ? 'content' : fit > 0.1 ? 'name and content' : 'name';
      return [{ field, column, by, score: (name < values ? values : name + fit) + use - empty }];
    }),
  );
  const sorted = pairs.toSorted((a, b) => b.score - a.score);
  const placed: Placed[] = [];
  for (const pair of sorted) {
    const isTaken = placed.some(
      ({ field, column }) => field === pair.field || column.name === pair.column.name,
    );
    if (!isTaken && pair.score >= leastScore) placed.push({ ...pair, others: [] });
  }
  return placed.map((one) => ({
    ...one,
    others: sorted
      .filter(
        ({ field, column, score }) =>
          field === one.field &&
          column.name !== one.column.name &&
          score >= one.score - near &&
          placed.every((other) => other.column.name !== column.name || other.score < score + near),
      )
      .slice(0, 2)
      .map(({ column }) => column.name),
  }));
}

function materialOf(set: HintSet, field: string): Material {
  return materials[field] ?? fieldTables[areaOf[set]][field]?.type ?? 'line';
}

function byContent({ content }: ColumnSurvey, form: 'mail' | 'web' | 'html'): number {
  return content.filled >= 5 && content[form] > 0.9 ? 0.55 : 0;
}
