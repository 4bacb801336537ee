import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { CatalogueColumn, CatalogueTable } from './Catalogue.ts';

/** A column as a reader found it; its shape follows from its type. */
export type FoundColumn = Omit<CatalogueColumn, 'shape'> & { name: string };

/** What a reader found of one table. */
export interface FoundTable extends Omit<CatalogueTable, 'columns'> {
  columns: readonly FoundColumn[];
}

/** How a dialect is asked about itself. */
export interface CatalogueReader {
  /** A table or view by the name that a mapping gives it; null where there is none. */
  table(database: SqlDatabase, name: string, signal: AbortSignal): Promise<FoundTable | null>;
  /** All tables and views, in the order of their names, each as a mapping would name it. */
  names(database: SqlDatabase, signal: AbortSignal): Promise<string[]>;
}
