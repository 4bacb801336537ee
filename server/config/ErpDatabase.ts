/** Which database the ERP keeps its records in; the address holds the password. Never logged. */
export type ErpDatabase =
  | { type: 'sqlite'; file: string }
  | { type: 'postgres' | 'mariadb' | 'mssql'; url: string; connections: number }
  | {
      type: 'odbc';
      connection: string;
      speaks: 'sqlite' | 'postgres' | 'mariadb' | 'mssql' | 'pervasive' | 'ansi';
      connections: number;
    };
