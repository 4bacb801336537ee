import type { Survey } from '../survey/Survey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { placeFields } from '../fields/placeFields.ts';
import { keyOf } from '../tables/keyOf.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { Roles } from '../tables/Roles.ts';
import type { KindMapping } from '../../mapping/KindMapping.ts';
import { changedColumn } from './changedColumn.ts';
import type { KindDraft, KindWord } from './KindDraft.ts';
import { kindLabels } from './kindLabels.ts';
import { ownerOf } from './ownerOf.ts';
import { kindFields } from './kindFields.ts';
import { splitMails } from './splitMails.ts';
import { splitPersons } from './splitPersons.ts';
import { subsetOf } from './subsetOf.ts';
import { whereGone } from './whereGone.ts';

type Where = NonNullable<KindMapping['where']>;

/** The kinds of records that were found, with what the pane shows of them. */
export function draftKinds(survey: Survey, roles: Roles): KindDraft[] {
  const kinds = parts(roles).flatMap(({ word, table, where }) => {
    const drafted = draftKind(word, table, where, survey, roles);
    return drafted ? [drafted] : [];
  });
  const hasFirms = kinds.some(({ word }) => word === 'organization');
  return kinds.map((kind) => {
    const { organization, ...rest } = withRelated(kind, kinds);
    return { ...kind, mapping: { ...rest, ...(hasFirms && organization ? { organization } : {}) } };
  });
}

interface Part {
  word: KindWord;
  table: TableSurvey;
  where: Where;
}

function parts(roles: Roles): Part[] {
  const { person, organization, appointment, task, mails } = roles;
  const found: Part[] = [];
  const whole = (word: KindWord, table: TableSurvey | undefined) => {
    if (table) found.push({ word, table, where: {} });
  };
  const split =
    person && person.table === organization?.table ? splitPersons(person.table, roles) : null;
  if (person && split) {
    for (const [word, values] of [
      ['organization', split.organizations],
      ['person', split.persons],
    ] as const) {
      const is = values.map((value) => typed(person.table, split.column, value));
      const table = subsetOf(person.table, split.column, values);
      const [only = ''] = is;
      found.push({ word, table, where: { [split.column]: is.length === 1 ? only : is } });
    }
  } else {
    whole('organization', organization?.table === person?.table ? undefined : organization?.table);
    whole('person', person?.table);
  }
  whole('appointment', appointment?.table);
  const isFollowUp = task?.table.words.some(({ concepts }) => concepts.has('followUp')) ?? false;
  whole(isFollowUp ? 'followUp' : 'task', task?.table);
  return [...found, ...splitMails(mails, typed)];
}

/** A code as the database has it: a number in a column of numbers. */
function typed(table: TableSurvey, column: string, value: string): string | number {
  const shape = table.columns.find(({ name }) => name === column)?.shape;
  return shape === 'integer' || shape === 'decimal' ? Number(value) : value;
}

function draftKind(
  word: KindWord,
  table: TableSurvey,
  where: Where,
  { tables }: Survey,
  roles: Roles,
): KindDraft | null {
  const key = keyOf(table);
  const [company] = referencesTo(table, roles.tenant);
  if (key === null || company === undefined) return null;
  const row = placeFields(table, ownColumns(table), 'row');
  const changed = changedColumn(table);
  const shown = kindFields(word, table, key, row);
  if (shown === null) return null;
  const all = { ...where, ...whereGone(row) };
  const [firm] =
    word === 'organization' ? [] : referencesTo(table, roles.organization?.table ?? null);
  const isDiary = word !== 'organization' && word !== 'person';
  const { owner } = isDiary ? ownerOf(table, tables, roles) : { owner: null };
  const own = owner !== null && owner !== 'everybody' ? owner.column : undefined;
  return {
    word,
    table,
    mapping: {
      ...kindLabels[word],
      table: table.name,
      ...(Object.keys(all).length === 0 ? {} : { where: all }),
      key,
      company,
      ...(own === undefined ? {} : { visibility: { own: { column: own } } }),
      ...shown,
      ...(firm === undefined ? {} : { organization: { kind: 'organization', column: firm } }),
      ...(changed === null ? {} : { changed }),
    },
  };
}

/** What hangs on a record: the kinds whose rows hold its key. */
function withRelated(
  { word, table, mapping }: KindDraft,
  kinds: readonly KindDraft[],
): KindMapping {
  if (word !== 'organization' && word !== 'person') return mapping;
  const isShared = kinds.filter((other) => other.table.name === table.name).length > 1;
  const related = kinds.flatMap((other) => {
    const [by] = referencesTo(other.table, table);
    const isSelf = other.word === word;
    // In a table of both a reference may mean either: firms have persons, the rest belongs to persons.
    const isMeant =
      !isShared ||
      (word === 'organization' ? other.word === 'person' : other.word !== 'organization');
    return by !== undefined && !isSelf && isMeant ? [{ kind: other.word, by }] : [];
  });
  return related.length === 0 ? mapping : { ...mapping, related };
}
