import type { Area } from '../../../shared/records/Area.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import { areaMappings } from '../../../server/erp/sql/mapping/sync/areaMappings.ts';
import { longSource } from '../../../server/erp/sql/mapping/sync/longSource.ts';
import { sourceColumns } from '../../../server/erp/sql/mapping/sync/sourceColumns.ts';
import { splitColumn } from '../../../server/erp/sql/mapping/sync/splitColumn.ts';
import { wayOf } from '../../../server/erp/sql/mapping/sync/wayOf.ts';
import type { SourceWay } from '../../../server/erp/sql/mapping/sync/sourceWays.ts';

/** A field of the neutral form and the column in which an ERP keeps it. */
export interface FieldColumn {
  area: Area;
  kind: string;
  field: string;
  way: SourceWay;
  /** The table that the column is in: the kind's, or that of a join or of child rows. */
  table: string;
  column: string;
  /**
   * True for the field's own column, false for what only helps: a flag for whole days, a part of a template. A draft is
   * judged by the former.
   */
  main: boolean;
}

/** Every pair of field and column in a mapping: what a draft of it must find. Constants have no column. */
export function fieldColumns(mapping: Mapping): FieldColumn[] {
  return areaMappings(mapping.sync).flatMap(({ area, mapping: said }) =>
    Object.entries(said.fields).flatMap(([field, source]): FieldColumn[] => {
      const long = longSource(source);
      const way = wayOf(long);
      const shared = { area, kind: said.kind, field, way };
      const own = mapping.kinds[said.kind]?.table ?? '';
      const main = sourceColumns(long).map(({ name, path }) => {
        const { join, column } = splitColumn(said, name);
        const table = join === null ? own : (said.joins?.[join]?.table ?? '');
        const isMain = way !== 'text' && path[0] !== 'allDay';
        return { ...shared, table, column, main: isMain };
      });
      const children = [long.name, long.address, long.role].flatMap((column) =>
        long.table === undefined || column === undefined
          ? []
          : [{ ...shared, table: long.table, column, main: true }],
      );
      return [...main, ...children];
    }),
  );
}
