import type { Said } from '../../check/Said.ts';
import { placeFields } from '../fields/placeFields.ts';
import type { Placed } from '../fields/Placed.ts';
import type { Mapping } from '../../mapping/Mapping.ts';
import type { Flag } from '../../mapping/names.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { keyOf } from '../tables/keyOf.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { RoleTable } from '../tables/Roles.ts';
import type { DraftNote } from './DraftNote.ts';
import { flagSides } from './flagSides.ts';
import { passwordNote } from './passwordNote.ts';
import { isRight } from './isRight.ts';
import { rightWords } from './rightWords.ts';
import { sureness } from './sureness.ts';
import { userRights } from './userRights.ts';

type Users = Mapping['users'];

/** The users, their companies and rights. */
export function draftUsers(
  { table, fields }: RoleTable,
  tenant: TableSurvey,
  tables: readonly TableSurvey[],
): { users: Users; notes: DraftNote[] } {
  const notes: DraftNote[] = [];
  const key = keyOf(table) ?? '';
  const of = (field: string) => fields.find((one) => one.field === field);
  const said = (field: string, placed: Placed | undefined, missing: Said) => {
    notes.push({ path: ['users', field], text: placed ? sureness(placed) : missing });
  };
  const login = of('login') ?? of('email1');
  const name = of('fullName') ?? login;
  const password = of('password');
  said('login', login, {
    en: 'nothing looks like a login: the key stands in for it',
    de: 'nichts sieht wie ein Anmeldename aus: der Schlüssel steht dafür',
  });
  said('name', name, {
    en: 'nothing looks like a name: the key stands in for it',
    de: 'nichts sieht wie ein Name aus: der Schlüssel steht dafür',
  });
  notes.push({ path: ['users', 'password'], text: passwordNote(password) });
  const locked = lockedFlag(of('locked'), of('active'));
  const companies = userCompanies(table, tenant, tables);
  const rights = userRights(table, tenant, tables);
  const words = rights ? rightWords(tables, rights) : '';
  if (words !== '') {
    notes.push({
      path: ['users', 'rights'],
      text: {
        en: `for \`visibility: { right: … }\` of a kind; there are ${words}`,
        de: `für \`visibility: { right: … }\` einer Art; es gibt ${words}`,
      },
    });
  }
  if (companies === null) {
    notes.push({
      path: ['users'],
      text: {
        en: 'No table says which user works in which company: everybody works in all.',
        de: 'Keine Tabelle sagt, wer in welcher Firma arbeitet: alle arbeiten in allen.',
      },
    });
  }
  const users: Users = {
    table: table.name,
    key,
    login: login?.column.name ?? key,
    name: name?.column.name ?? key,
    password: { column: (password ?? login)?.column.name ?? key, scheme: 'scrypt' },
    ...(locked ? { locked } : {}),
    ...(companies ? { companies } : {}),
    ...(rights ? { rights } : {}),
  };
  return { users, notes };
}

function lockedFlag(locked: Placed | undefined, active: Placed | undefined): Flag | null {
  for (const [placed, side] of [
    [locked, 'yes'],
    [active, 'no'],
  ] as const) {
    const sides = placed && flagSides(placed.column);
    if (placed && sides) return { column: placed.column.name, is: sides[side] };
  }
  return null;
}

/** A table with keys of users and of companies and little else; or a column of the users themselves. */
function userCompanies(
  user: TableSurvey,
  tenant: TableSurvey,
  tables: readonly TableSurvey[],
): Users['companies'] | null {
  const [found] = tables
    .filter(
      (table) =>
        table !== user &&
        table.references.length === 2 &&
        ownColumns(table).length <= 4 &&
        !ownColumns(table).some(isRight),
    )
    .flatMap((table) => {
      const [who] = referencesTo(table, user);
      const [company] = referencesTo(table, tenant);
      return who !== undefined && company !== undefined && table.key.length !== 1
        ? [{ table, user: who, company }]
        : [];
    })
    .toSorted((a, b) => a.table.columns.length - b.table.columns.length);
  if (found) {
    const first = placeFields(found.table, ownColumns(found.table), 'row').find(
      ({ field }) => field === 'default',
    );
    const sides = first && flagSides(first.column);
    return {
      table: found.table.name,
      user: found.user,
      company: found.company,
      ...(first && sides ? { default: { column: first.column.name, is: sides.yes } } : {}),
    };
  }
  const [own] = referencesTo(user, tenant);
  return own === undefined ? null : { table: user.name, user: keyOf(user) ?? '', company: own };
}
