import type { Clock } from '../ports/Clock.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import type { DatabaseSettings } from './sql/database/DatabaseSettings.ts';
import { openDatabase } from './sql/database/openDatabase.ts';
import { readMappingFile } from './sql/mapping/readMappingFile.ts';
import { sqlErpConnector } from './sql/sqlErpConnector.ts';

/** How an ERP is reached; `type` names its connector. */
export interface ErpSettings {
  type: 'sql';
  mappingFile: string;
  database: DatabaseSettings;
  /** Values for `${…}` in the mapping, such as the address of the ERP’s own pages. */
  variables?: Record<string, string>;
  /** Milliseconds in which the ERP must answer one question. */
  timeLimit?: number;
}

/** Milliseconds in which an ERP must answer where its settings say nothing. */
const usualTimeLimit = 10_000;

/** Opens an ERP by its settings. One line for each connector. @throws AppError `not-configured`. */
export const erpRegistry: Record<
  ErpSettings['type'],
  (settings: ErpSettings, clock: Clock) => Promise<ErpConnector>
> = {
  sql: async ({ mappingFile, variables, database, timeLimit = usualTimeLimit }, clock) =>
    sqlErpConnector({
      mapping: await readMappingFile(mappingFile, variables),
      database: openDatabase(database, timeLimit),
      clock,
      timeLimit,
    }),
};
