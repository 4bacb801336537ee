import type { SpoolDialect } from './SpoolDialect.ts';

const marks: Readonly<Record<SpoolDialect, readonly [string, string]>> = {
  sqlite: ['"', '"'],
  postgres: ['"', '"'],
  mariadb: ['`', '`'],
  mssql: ['[', ']'],
};

/** A name as an identifier in SQL that has no parameters: the text of a trigger. `schema.table` becomes two. */
export function quoted(dialect: SpoolDialect, name: string, kind: 'table' | 'column'): string {
  const [open, close] = marks[dialect];
  const one = (part: string) => `${open}${part.replaceAll(close, close + close)}${close}`;
  const dot = kind === 'table' ? name.indexOf('.') : -1;
  return dot < 0 ? one(name) : `${one(name.slice(0, dot))}.${one(name.slice(dot + 1))}`;
}
