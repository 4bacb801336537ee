/** Dialects whose triggers we can write. */
export type SpoolDialect = 'sqlite' | 'postgres' | 'mariadb' | 'mssql';
