import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserTryOut } from './BrowserTryOut.ts';

/** What the demo ERP of a try-out has in its tables. */
export function erpRows(
  world: BrowserTryOut,
  sql: string,
  ...values: string[]
): Record<string, unknown>[] {
  const folder = path.join(path.dirname(world.tryOut.certificate.path), '..', 'erp');
  const [file = ''] = fs.readdirSync(folder).filter((one) => one.endsWith('.sqlite'));
  const database = new Database(path.join(folder, file), { readonly: true });
  try {
    return database.prepare(sql).all(...values) as Record<string, unknown>[];
  } finally {
    database.close();
  }
}
