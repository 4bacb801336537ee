import type { Said } from '../../check/Said.ts';
import type { OwnerMapping } from '../../mapping/sync/OwnerMapping.ts';
import type { Concept } from '../words/vocabulary.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { both } from './both.ts';
import { orElse } from './orElse.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { keyOf } from '../tables/keyOf.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { Roles } from '../tables/Roles.ts';

/** Who did something to a row is not whose it is. */
const others: readonly Concept[] = ['created', 'changed', 'delegated', 'sender'];

const noUsers: Said = {
  en: 'no table of users was found',
  de: 'keine Tabelle der Benutzer gefunden',
};
const userKeys: Said = { en: 'it holds users’ keys', de: 'hält Schlüssel von Benutzern' };
const recordsAndUsers: Said = {
  en: 'it holds keys of records and of users',
  de: 'hält Schlüssel von Sätzen und von Benutzern',
};
const ofGroups: Said = {
  en: 'it puts users into groups, and each record is a group’s',
  de: 'ordnet Benutzer Gruppen zu, und jeder Satz ist der einer Gruppe',
};
const maybeMaker: Said = {
  en: 'look at it: it may be who made the record',
  de: 'ansehen: das kann sein, wer den Satz angelegt hat',
};
const nobodys: Said = {
  en: 'no column and no table says whose a record is',
  de: 'keine Spalte und keine Tabelle sagt, wem ein Satz gehört',
};

/** Whose the records of a table are; owner null where nothing tells. */
export function ownerOf(
  table: TableSurvey,
  tables: readonly TableSurvey[],
  { user, tenant }: Roles,
): { owner: OwnerMapping | null; note: Said } {
  if (!user) return { owner: null, note: noUsers };
  const assigned = tables
    .filter((other) => other !== table && other.columns.length <= 8 && !other.isView)
    .flatMap((other) => {
      const records = referencesTo(other, table).filter((column) => column !== keyOf(other));
      const users = referencesTo(other, user.table);
      const [record] = other.key.length > 2 ? referencesTo(other, table) : records;
      const [who] = users;
      const [company] = referencesTo(other, tenant);
      return record !== undefined && who !== undefined
        ? [{ table: other.name, record, user: who, ...(company === undefined ? {} : { company }) }]
        : [];
    });
  const columns = referencesTo(table, user.table)
    .map((name) => ({ name, words: table.columns.find((one) => one.name === name)?.words ?? [] }))
    .toSorted((a, b) => strange(a.words) - strange(b.words));
  const [best, ...more] = columns;
  if (best && strange(best.words) === 0) {
    const or = [...more.map(({ name }) => name), ...assigned.map(({ table: name }) => name)];
    return { owner: { column: [best.name] }, note: both(userKeys, orElse(or)) };
  }
  const [first, ...rest] = assigned;
  if (first) {
    const or = rest.map(({ table: name }) => name);
    return { owner: first, note: both(recordsAndUsers, orElse(or)) };
  }
  const group = groupOf(table, tables, user.table);
  if (group) return { owner: group, note: ofGroups };
  return best
    ? { owner: { column: [best.name] }, note: maybeMaker }
    : { owner: null, note: nobodys };
}

/** A table that puts users into groups, where the records are a group's. */
function groupOf(
  table: TableSurvey,
  tables: readonly TableSurvey[],
  user: TableSurvey,
): OwnerMapping | null {
  for (const { column: from, table: named } of table.references) {
    const group = tables.find(({ name }) => name === named) ?? null;
    const isGroup = group?.words.some(
      ({ concepts, score }) => score >= 0.7 && concepts.has('group'),
    );
    if (!isGroup) continue;
    for (const other of tables) {
      const [record] = referencesTo(other, group);
      const [who] = referencesTo(other, user);
      const isList = other !== table && other !== user && ownColumns(other).length <= 4;
      if (!isList || record === undefined || who === undefined) continue;
      return { table: other.name, record, from, user: who };
    }
  }
  return null;
}

function strange(words: TableSurvey['words']): number {
  return words.filter(
    ({ concepts, score }) => score >= 0.7 && others.some((one) => concepts.has(one)),
  ).length;
}
