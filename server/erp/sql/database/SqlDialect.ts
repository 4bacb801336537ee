/**
 * Which SQL is spoken. `pervasive` (Actian Zen, Btrieve's SQL) and `ansi` (anything else) are reached by ODBC only; through
 * ODBC the others may be spoken too.
 */
export type SqlDialect = 'sqlite' | 'postgres' | 'mariadb' | 'mssql' | 'pervasive' | 'ansi';
