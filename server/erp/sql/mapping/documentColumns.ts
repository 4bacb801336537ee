import type { KindMapping } from './KindMapping.ts';
import type { MappingPath } from './MappingFile.ts';
import { parseTemplate } from './parseTemplate.ts';
import { templateColumns } from './templateColumns.ts';

/** A column that the document of a kind names, in which table, and whether records are found by it. */
interface DocumentColumn {
  table: string;
  column: string;
  /** Below the kind. */
  path: MappingPath;
  compared: boolean;
}

/** Every column that the document of a kind names, in its own row or in one that hangs on it. */
export function documentColumns(kind: KindMapping): DocumentColumn[] {
  const { document } = kind;
  if (document === undefined) return [];
  const { blob, path, name, table = kind.table, by, from, company, where, newest } = document;
  const template = name === undefined ? null : parseTemplate(name);
  const named =
    template === null || 'problem' in template
      ? []
      : templateColumns(template).map(({ column }) => column);
  const at = (
    table: string,
    column: string | undefined,
    key: MappingPath,
    compared = false,
  ): DocumentColumn[] =>
    column === undefined ? [] : [{ table, column, path: ['document', ...key], compared }];
  return [
    ...at(table, blob, ['blob']),
    ...at(table, path, ['path']),
    ...named.flatMap((column) => at(table, column, ['name'])),
    ...at(table, by, ['by'], true),
    ...at(kind.table, from, ['from'], true),
    ...at(table, company, ['company'], true),
    ...Object.keys(where ?? {}).flatMap((column) => at(table, column, ['where', column])),
    ...at(table, newest, ['newest']),
  ];
}
