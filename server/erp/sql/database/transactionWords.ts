import type { SqlDialect } from './SqlDialect.ts';
import type { TransactionWords } from './SqlLine.ts';

const standard: TransactionWords = {
  begin: 'begin',
  commit: 'commit',
  rollback: 'rollback',
  savepoint: (name) => `savepoint ${name}`,
  release: (name) => `release savepoint ${name}`,
  rollbackTo: (name) => `rollback to savepoint ${name}`,
};

/** How each dialect begins, ends and divides a transaction that writes. */
export const transactionWords: Readonly<Record<SqlDialect, TransactionWords>> = {
  // Sessions of PostgreSQL and MariaDB are read-only (openPostgres.ts, openMariadb.ts) but in a transaction that says otherwise.
  postgres: { ...standard, begin: 'begin isolation level read committed read write' },
  mariadb: { ...standard, begin: 'start transaction read write' },
  // At once, not at the first write: two that have read and then want to write would wait for each other for nothing.
  sqlite: { ...standard, begin: 'begin immediate' },
  mssql: {
    begin: 'begin transaction',
    commit: 'commit transaction',
    // A deadlock or xact_abort has ended it already.
    rollback: 'if @@trancount > 0 rollback transaction',
    savepoint: (name) => `save transaction ${name}`,
    release: null,
    rollbackTo: (name) => `rollback transaction ${name}`,
  },
  pervasive: { ...standard, begin: 'start transaction' },
  ansi: { ...standard, begin: 'start transaction' },
};
