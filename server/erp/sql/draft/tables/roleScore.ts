import type { HintSet } from '../fields/fieldHints.ts';
import type { Placed } from '../fields/Placed.ts';
import type { Concept } from '../words/vocabulary.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** What a table must hold to be of a role: one of each line. */
const needs: Readonly<Partial<Record<HintSet, readonly (readonly string[])[]>>> = {
  person: [['firstName'], ['lastName']],
  organization: [['company1', 'shortName']],
  appointment: [['subject'], ['begin'], ['end', 'duration', 'endClock']],
  task: [['subject'], ['due', 'percent', 'done', 'status']],
  mail: [['subject'], ['body', 'bodyHtml', 'messageId'], ['receivedAt', 'sentAt', 'read']],
  user: [
    ['login', 'fullName'],
    ['password', 'login'],
  ],
};

/** Words of the table's name that speak for a role. */
const names: Readonly<Partial<Record<HintSet, readonly Concept[]>>> = {
  person: ['person'],
  organization: ['organization'],
  appointment: ['appointment'],
  task: ['task', 'followUp'],
  mail: ['mail', 'inbox', 'outbox'],
  user: ['user'],
};

/**
 * How surely a table is of a role: 0 not at all; its name counts, and each field of the role that it holds.
 * @param referring how many other tables hold its keys.
 */
export function roleScore(
  role: HintSet,
  table: TableSurvey,
  fields: readonly Placed[],
  referring: number,
): number {
  const has = (field: string) => fields.some((placed) => placed.field === field);
  const isComplete = (needs[role] ?? []).every((some) => some.some(has));
  if (!isComplete) return 0;
  const meant = table.words.filter(({ score, concepts }) => score > 0 && concepts.size > 0);
  const spoken = meant
    .filter(({ concepts }) => (names[role] ?? []).some((concept) => concepts.has(concept)))
    .map(({ score }) => score);
  // A name of several parts says a part of it only.
  const name = Math.max(0, ...spoken) / Math.sqrt(Math.max(1, meant.length));
  const held = fields.reduce((sum, { score }) => sum + Math.min(1, score), 0);
  // Diaries are full of tables that look a little like them: without a word in the name it takes more.
  const isUnnamed = name === 0 && held < 5 ? 0.8 : 0;
  return Math.max(
    0,
    name +
      Math.min(held, 16) / 10 +
      Math.min(referring, 6) / 10 -
      isUnnamed -
      (table.isView && !table.standsFor ? 0.5 : 0),
  );
}
