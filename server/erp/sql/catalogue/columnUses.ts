import { documentColumns } from '../mapping/documentColumns.ts';
import type { FigureMapping } from '../mapping/FigureMapping.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import type { Flag } from '../mapping/names.ts';
import { parseTemplate } from '../mapping/parseTemplate.ts';
import { templateColumns } from '../mapping/templateColumns.ts';
import { textSources } from '../mapping/textSources.ts';

/** A column that a mapping names, where it names it, and whether records are found by it. */
export interface ColumnUse {
  table: string;
  column: string;
  path: MappingPath;
  /** True for keys and what is compared with keys. */
  compared: boolean;
}

type Named = [column: string | undefined, path: MappingPath, compared?: boolean];

/** Every column that a mapping names. */
export function columnUses(mapping: Mapping): ColumnUse[] {
  const { companies, users } = mapping;
  return [
    ...inTable(
      companies.table,
      ['companies'],
      [
        [companies.key, ['key'], true],
        [companies.name, ['name']],
      ],
    ),
    ...inTable(
      users.table,
      ['users'],
      [
        [users.key, ['key'], true],
        [users.login, ['login']],
        [users.name, ['name']],
        [users.password.column, ['password', 'column']],
        flag(users.locked, ['locked']),
      ],
    ),
    ...(users.companies
      ? inTable(
          users.companies.table,
          ['users', 'companies'],
          [
            [users.companies.user, ['user'], true],
            [users.companies.company, ['company'], true],
            flag(users.companies.default, ['default']),
          ],
        )
      : []),
    ...(users.rights
      ? inTable(
          users.rights.table,
          ['users', 'rights'],
          [
            [users.rights.user, ['user'], true],
            [users.rights.company, ['company'], true],
            [users.rights.right, ['right']],
          ],
        )
      : []),
    ...(users.needs ?? []).flatMap(({ has, table = users.table, on = {} }, i) => {
      const at = ['users', 'needs', i];
      return [
        ...inTable(table, at, [
          flag(has, ['has']),
          ...Object.keys(on).map((theirs): Named => [theirs, ['on', theirs], true]),
        ]),
        ...inTable(
          users.table,
          at,
          Object.entries(on).map(([theirs, ours]): Named => [ours, ['on', theirs], true]),
        ),
      ];
    }),
    ...Object.entries(mapping.kinds).flatMap(([word, kind]) => [
      ...inTable(kind.table, ['kinds', word], kindColumns(kind)),
      ...documentColumns(kind).map((use) => ({ ...use, path: ['kinds', word, ...use.path] })),
      // The other end of a relation is a column of the other kind's table.
      ...(kind.related ?? []).flatMap((related, i): ColumnUse[] => {
        const table = mapping.kinds[related.kind]?.table;
        if (table === undefined) return [];
        const path = ['kinds', word, 'related', i, 'by'];
        return [{ table, column: related.by, path, compared: true }];
      }),
    ]),
  ];
}

function kindColumns(kind: KindMapping): Named[] {
  return [
    [kind.key, ['key'], true],
    [kind.company, ['company'], true],
    [kind.organization?.column, ['organization', 'column'], true],
    [kind.newest, ['newest']],
    [kind.changed, ['changed']],
    [kind.weight, ['weight']],
    ...Object.keys(kind.where ?? {}).map((column): Named => [column, ['where', column]]),
    ...[kind.visibility?.own?.column ?? []]
      .flat()
      .map((column): Named => [column, ['visibility', 'own', 'column'], true]),
    flag(kind.visibility?.confidential?.flag, ['visibility', 'confidential', 'flag']),
    ...textSources(kind).flatMap(({ source, path }) => {
      const template = parseTemplate(source);
      if ('problem' in template) return [];
      return templateColumns(template).map(({ column }): Named => [column, path]);
    }),
    ...(kind.figures ?? []).flatMap((figure, i) =>
      figureColumns(figure).map(([column, path]): Named => [column, ['figures', i, ...path]]),
    ),
    ...(kind.related ?? []).map((related, i): Named => [
      related.from,
      ['related', i, 'from'],
      true,
    ]),
    ...(['addresses', 'domains'] as const).flatMap((list) =>
      (kind.directory?.[list] ?? []).map((column, i): Named => [column, ['directory', list, i]]),
    ),
  ];
}

/** The columns of a figure itself and of its emphasis; those of `text` are among the text sources. */
function figureColumns(figure: FigureMapping): Named[] {
  return [
    [figure.money?.column, ['money', 'column']],
    [figure.money?.currencyColumn, ['money', 'currencyColumn']],
    [figure.number, ['number']],
    [figure.date, ['date']],
    [figure.time, ['time']],
    ...(figure.emphasis ?? []).flatMap((rule, i) =>
      Object.keys(rule.when).map((column): Named => [column, ['emphasis', i, 'when', column]]),
    ),
  ];
}

function flag(value: Flag | undefined, path: MappingPath): Named {
  return typeof value === 'object' ? [value.column, [...path, 'column']] : [value, path];
}

function inTable(table: string, at: MappingPath, named: Named[]): ColumnUse[] {
  return named.flatMap(([column, path, compared = false]) =>
    column === undefined ? [] : [{ table, column, path: [...at, ...path], compared }],
  );
}
