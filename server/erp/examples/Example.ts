import type { Chance } from './Chance.ts';
import type { ExampleData } from './ExampleData.ts';

/** One of the example ERPs: a database, and the mapping that tells ERP Link what is where in it. */
export interface Example {
  /** Its folder, the `erp` of its mapping, and the name of its database in tests. */
  name: string;
  /** Names of the policies that its accounts may start with: of server/core/sync/presets. */
  presets: readonly string[];
  /** Where its mapping lies. */
  mappingFile: string;
  /** Where its tables lie, as {@link ./tables/tableStatements.ts} reads them. */
  tablesFile: string;
  /**
   * Its rows, all invented: the same chance and day give the same rows everywhere.
   * @param chanceFor chance of its own for each purpose.
   * @param today yyyy-mm-dd, the day that is today to the data.
   */
  rows: (chanceFor: (purpose: string) => Chance, today: string) => ExampleData;
}
