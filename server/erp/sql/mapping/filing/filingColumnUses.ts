import type { ColumnUse } from '../../catalogue/columnUses.ts';
import type { Mapping } from '../Mapping.ts';
import { filingAreas } from './filingAreas.ts';

/** Every column that `filing` names beside its areas, in the table where it is. */
export function filingColumnUses(mapping: Mapping): ColumnUse[] {
  const { filing } = mapping;
  if (filing === undefined) return [];
  const { records = {}, assignments, documents } = filing;
  const mails = new Set(
    filingAreas(mapping).flatMap(({ mapping: said }) => mapping.kinds[said.kind]?.table ?? []),
  );
  return [
    ...[...mails].flatMap((table) =>
      Object.entries(records).map(([kind, column]): ColumnUse => {
        return { table, column, path: ['filing', 'records', kind], compared: true };
      }),
    ),
    ...(assignments === undefined
      ? []
      : inTable(assignments.table, 'assignments', [
          ['mail', assignments.mail],
          ['company', assignments.company],
          ['kind', assignments.kind],
          ['record', assignments.record],
          ...valuesOf(assignments.values),
        ])),
    ...(documents === undefined
      ? []
      : inTable(documents.table, 'documents', [
          ['mail', documents.mail],
          ['company', documents.company],
          ['number', documents.number],
          ['name', documents.name],
          ['type', documents.type],
          ['size', documents.size],
          ['bytes', documents.bytes],
          ['inline', documents.inline?.column],
          ['contentId', documents.contentId],
          ...valuesOf(documents.values),
        ])),
  ];
}

function valuesOf(values: Readonly<Record<string, unknown>> | undefined): [string, string][] {
  return Object.keys(values ?? {}).map((column) => ['values', column]);
}

function inTable(
  table: string,
  part: string,
  columns: readonly (readonly [word: string, column: string | undefined])[],
): ColumnUse[] {
  return columns.flatMap(([word, column]): ColumnUse[] => {
    const isCompared = word === 'mail' || word === 'company';
    return column === undefined
      ? []
      : [{ table, column, path: ['filing', part, word], compared: isCompared }];
  });
}
