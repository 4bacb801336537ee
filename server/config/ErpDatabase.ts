/** Which database the ERP keeps its records in; the address holds the password. Never logged. */
export type ErpDatabase =
  { type: 'sqlite'; file: string } | { type: 'postgres'; url: string; connections: number };
