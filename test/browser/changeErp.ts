import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/** Changes the demo ERP's database while the try-out reads it, as the ERP's own users do. */
export function changeErp({ tryOut }: BrowserTryOut, statement: string): void {
  const folder = path.resolve(path.dirname(tryOut.certificate.path), '../erp');
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.sqlite'));
  if (file === undefined) throw new Error(`No demo ERP in ${folder}.`);
  const database = new Database(path.join(folder, file));
  try {
    database.exec(statement);
  } finally {
    database.close();
  }
}
