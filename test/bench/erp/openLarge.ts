import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { sqlCompiler } from '../../../server/erp/sql/database/sqlCompiler.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { benchClock } from './benchClock.ts';
import { WorkCounter } from './WorkCounter.ts';

/** The large ERP behind its connector, and the store that holds its directory: as the server wires them. */
export interface OpenedLarge {
  erp: ErpConnector;
  store: OpenedStore;
  counter: WorkCounter;
  close(): Promise<void>;
}

/** Milliseconds in which the ERP must answer, as in the server's settings. */
const timeLimit = 10_000;

/** Opens both; what they do is counted from now on. */
export async function openLarge(erpFile: string, storeFile: string): Promise<OpenedLarge> {
  const counter = new WorkCounter();
  const store = await openStore(`sqlite:${storeFile}`, {
    onRowsTouched: (rows) => {
      counter.directoryRows += rows;
    },
    onStatement: (sql, parameters) => {
      if (!counter.storeStatements.has(sql)) counter.storeStatements.set(sql, parameters);
    },
  });
  const database = counted(openDatabase({ type: 'sqlite', file: erpFile }, timeLimit), counter);
  const mapping = await readMappingFile(demoMappingFile, { erpUrl: 'https://erp.example' });
  const erp = await sqlErpConnector({ mapping, database, clock: benchClock, timeLimit });
  return {
    erp,
    store,
    counter,
    close: async () => {
      await erp.close();
      await store.close();
    },
  };
}

function counted(database: SqlDatabase, counter: WorkCounter): SqlDatabase {
  const compile = sqlCompiler(database.dialect);
  return {
    dialect: database.dialect,
    run: async (query, signal) => {
      const rows = await database.run(query, signal);
      counter.erpQueries += 1;
      counter.erpRows += rows.length;
      const { sql, parameters } = compile(query);
      if (!counter.erpStatements.has(sql)) counter.erpStatements.set(sql, parameters);
      return rows;
    },
    transaction: (work, signal) => database.transaction(work, signal),
    define: (statements, signal) => database.define(statements, signal),
    close: () => database.close(),
  };
}
