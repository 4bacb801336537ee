import type { ColumnShape } from './ColumnShape.ts';

/** A table or view as the database describes it. */
export interface CatalogueTable {
  columns: ReadonlyMap<string, { shape: ColumnShape; readable: boolean }>;
}

/** The tables a mapping names, those that exist, as the database describes them. */
export interface Catalogue {
  tables: ReadonlyMap<string, CatalogueTable>;
  /** Names of all tables and views, to suggest the right one. */
  names: readonly string[];
}
