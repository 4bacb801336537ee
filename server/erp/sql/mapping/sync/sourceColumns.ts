import type { MappingPath } from '../MappingFile.ts';
import { parseTemplate } from '../parseTemplate.ts';
import { templateColumns } from '../templateColumns.ts';
import type { LongSource } from './FieldSource.ts';
import type { WrittenFlag } from './WrittenFlag.ts';

/** A column that a source names, with its path below the source. */
export interface SourceColumn {
  /** As in the mapping: with the join's name before it where it is a join's. */
  name: string;
  path: MappingPath;
}

const plain = [
  'column',
  'date',
  'lastDay',
  'time',
  'moment',
  'minutes',
  'blob',
  'path',
  'rrule',
] as const;

/** Every column of the record or of its joins that a source names; those in free SQL nobody knows. */
export function sourceColumns(source: LongSource): SourceColumn[] {
  const template = source.text === undefined ? null : parseTemplate(source.text);
  return [
    ...plain.flatMap((key): SourceColumn[] => {
      const name = source[key];
      return name === undefined ? [] : [{ name, path: [key] }];
    }),
    ...peopleColumns(source),
    ...flagColumn(source.flag, 'flag'),
    ...flagColumn(source.allDay, 'allDay'),
    ...(template === null || 'problem' in template
      ? []
      : templateColumns(template).map(({ column }) => ({ name: column, path: ['text'] }))),
  ];
}

function peopleColumns({ people }: LongSource): SourceColumn[] {
  return Object.entries(people ?? {}).flatMap(([role, kept]): SourceColumn[] => {
    const path = ['people', role];
    if (typeof kept === 'string') return [{ name: kept, path }];
    const { name, address } = kept;
    return [
      ...(name === undefined ? [] : [{ name, path: [...path, 'name'] }]),
      { name: address, path: [...path, 'address'] },
    ];
  });
}

function flagColumn(flag: WrittenFlag | undefined, key: string): SourceColumn[] {
  if (flag === undefined) return [];
  return typeof flag === 'string'
    ? [{ name: flag, path: [key] }]
    : [{ name: flag.column, path: [key, 'column'] }];
}
