import type { HintSet } from '../fields/fieldHints.ts';
import { placeFields } from '../fields/placeFields.ts';
import type { Survey } from '../survey/Survey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { findTenant } from './findTenant.ts';
import { keyOf } from './keyOf.ts';
import { ownColumns } from './ownColumns.ts';
import { referencesTo } from './referencesTo.ts';
import { roleScore } from './roleScore.ts';
import type { Roles, RoleTable } from './Roles.ts';

/** Below this a table is not taken for a role. */
const least = 0.75;

/** Which table is for what. One table may hold persons and organizations; else a table has one role. */
export function findRoles({ tables }: Survey): Roles {
  const referring = (table: TableSurvey) =>
    tables.filter((other) => other !== table && referencesTo(other, table).length > 0).length;
  const candidates = (set: HintSet): RoleTable[] =>
    tables
      .filter((table) => keyOf(table) !== null)
      .map((table) => {
        const fields = placeFields(table, ownColumns(table), set);
        return {
          table,
          fields,
          score: roleScore(set, table, fields, referring(table)),
          others: [],
        };
      })
      .filter(({ score }) => score >= least)
      .toSorted((a, b) => b.score - a.score);

  const user =
    candidates('user').find(({ fields }) => fields.some(({ field }) => field === 'password')) ??
    candidates('user').find(({ table }) =>
      table.words.some(({ concepts }) => concepts.has('user')),
    ) ??
    null;
  const tenant = findTenant(tables, user?.table ?? null);
  /** The pane shows records of a company: a table that does not tell it is read by joins only. */
  const isKind = ({ table }: RoleTable) =>
    table !== user?.table &&
    table !== tenant &&
    (tenant === null || referencesTo(table, tenant).length > 0);
  const best = (found: readonly RoleTable[]): RoleTable | null => {
    const [first, ...rest] = found;
    if (!first) return null;
    const others = rest.filter(({ score }) => score > first.score - 0.4);
    return { ...first, others: others.map(({ table }) => table.name) };
  };

  const diary = (['appointment', 'task', 'mail'] as const).flatMap((role) =>
    candidates(role)
      .filter(isKind)
      .map((found) => ({ role, ...found })),
  );
  /** Of a table that could be several, what it is most. */
  const mostly = (role: 'appointment' | 'task' | 'mail') =>
    diary.filter(
      (one) =>
        one.role === role &&
        diary.every((other) => other.table !== one.table || other.score <= one.score),
    );
  const persons = candidates('person').filter(isKind);
  const person = best(persons);
  const organizations = candidates('organization').filter(isKind);
  const mails = mostly('mail');
  const directed = (['inbox', 'outbox'] as const).flatMap((way) =>
    mails.filter(({ table }) => table.words.some(({ concepts }) => concepts.has(way))).slice(0, 1),
  );
  return {
    tenant,
    user,
    person,
    organization: best(organizations),
    appointment: best(mostly('appointment')),
    task: best(mostly('task')),
    mails: directed.length === 2 ? directed : mails.slice(0, 1),
  };
}
