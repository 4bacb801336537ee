import type { FieldType } from '../../../../shared/records/FieldRule.ts';
import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import { areaMappings } from '../mapping/sync/areaMappings.ts';
import { longSource } from '../mapping/sync/longSource.ts';
import { splitColumn } from '../mapping/sync/splitColumn.ts';
import { wayOf } from '../mapping/sync/wayOf.ts';
import type { ColumnForm } from '../sync/values/ColumnForm.ts';
import { formOf } from '../sync/values/formOf.ts';
import type { Said } from './Said.ts';

/** Forms in which no value of a field's type can be. Texts may hold anything: whether they do is seen by reading. */
const impossible: Readonly<Partial<Record<FieldType, readonly ColumnForm[]>>> = {
  date: ['boolean', 'bytes', 'uuid', 'clock'],
  moment: ['boolean', 'bytes', 'uuid', 'clock'],
  integer: ['bytes', 'uuid', 'date', 'timestamp', 'instant', 'clock'],
  flag: ['bytes', 'uuid', 'date', 'timestamp', 'instant', 'clock'],
  line: ['bytes'],
  text: ['bytes'],
  html: ['bytes'],
  phone: ['bytes', 'boolean', 'date', 'timestamp', 'instant', 'clock', 'uuid'],
  mailAddress: [
    'bytes',
    'boolean',
    'date',
    'timestamp',
    'instant',
    'clock',
    'uuid',
    'integer',
    'decimal',
  ],
  web: ['bytes', 'boolean', 'date', 'timestamp', 'instant', 'clock', 'uuid', 'integer', 'decimal'],
};

const german: Readonly<Partial<Record<FieldType, string>>> = {
  date: 'ein Tag',
  moment: 'Tag und Uhrzeit',
  integer: 'eine ganze Zahl',
  flag: 'ein Ja oder Nein',
};

const english: typeof german = {
  date: 'a day',
  moment: 'a day and time',
  integer: 'a whole number',
  flag: 'a yes or no',
};

/** Fields whose column is of a type that can hold no value of theirs. */
export function checkForms(
  mapping: Mapping,
  catalogue: Catalogue,
  dialect: SqlDialect,
): { path: MappingPath; said: Said }[] {
  return areaMappings(mapping.sync).flatMap(({ area, mapping: said, path }) => {
    const own = mapping.kinds[said.kind]?.table ?? '';
    return Object.entries(said.fields).flatMap(([name, source]) => {
      const long = longSource(source);
      const rule = fieldTables[area][name];
      const way = wayOf(long);
      // A code is worded, whatever it is.
      if (
        !rule ||
        long.codes !== undefined ||
        !['column', 'date', 'lastDay', 'moment'].includes(way)
      )
        return [];
      const named = long.column ?? long.date ?? long.lastDay ?? long.moment ?? '';
      const { join, column } = splitColumn(said, named);
      const table = join === null ? own : (said.joins?.[join]?.table ?? '');
      const type = catalogue.tables.get(table)?.columns.get(column)?.type;
      if (type === undefined || impossible[rule.type]?.includes(formOf(dialect, type)) !== true)
        return [];
      return [
        {
          path: [...path, 'fields', name],
          said: {
            en: `${name} is ${english[rule.type] ?? 'text'}: ${table}.${column} is of the type ${type}, which holds none`,
            de: `${name} ist ${german[rule.type] ?? 'Text'}: ${table}.${column} ist vom Typ ${type}, der das nicht enthält`,
          },
        },
      ];
    });
  });
}
