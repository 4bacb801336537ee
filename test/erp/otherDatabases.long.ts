import './database/tryOtherDatabases.ts';

/**
 * What `npm test` tries on SQLite and PostgreSQL, on MariaDB and through ODBC too, wherever these are installed; where not,
 * each says so. The files are the same; read anew here, they describe their databases once more.
 */
const files = [
  './database/catalogue.test.ts',
  './database/transaction.test.ts',
  './draft/erpDraftServers.test.ts',
  './examples/examples.test.ts',
  './spool/concurrency.test.ts',
  './spool/keeping.test.ts',
  './spool/triggers.test.ts',
  './sync/oddDatabases.test.ts',
  './sync/otherWays.test.ts',
  './sync/recordStore.test.ts',
  './sync/triedHard.test.ts',
  './sync/wholeSync.test.ts',
  '../cli/erp/erpServers.test.ts',
];
for (const file of files) await import(file);
