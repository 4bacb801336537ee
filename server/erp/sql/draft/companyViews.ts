import type { SqlDialect } from '../database/SqlDialect.ts';
import { standInEnd } from './survey/standInEnd.ts';
import type { Roles } from './tables/Roles.ts';

/**
 * Statements for a database of one company, which keeps no key of it: a view that is the company, and one for each table of records that
 * adds its key. An administrator makes them; the draft then takes the views in the place of their tables.
 */
export function companyViews(roles: Roles, dialect: SqlDialect): string[] {
  const { person, organization, appointment, task, mails } = roles;
  const found = [organization, person, appointment, task, ...mails].flatMap((role) =>
    role && !role.table.standsFor ? [role.table.name] : [],
  );
  const quoted = (name: string) => {
    const [open, close] =
      dialect === 'mariadb' ? ['`', '`'] : dialect === 'mssql' ? ['[', ']'] : ['"', '"'];
    return name
      .split('.')
      .map((part) => `${open}${part.replaceAll(close, close + close)}${close}`)
      .join('.');
  };
  return [
    `create view erplink_company as select 1 as company_no, 'Our company' as company_name;`,
    ...[...new Set(found)].map(
      (name) =>
        `create view ${quoted(name + standInEnd)} as select t.*, 1 as company_no from ${quoted(name)} as t;`,
    ),
  ];
}
