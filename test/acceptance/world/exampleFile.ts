import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { sqliteExample } from '../../erp/examples/sqliteExample.ts';

const made = new Map<string, Buffer>();

/** An example's database as SQLite writes it to a file; made once, since every test begins with one of its own. */
export function exampleFile(example: Example): Buffer {
  const known = made.get(example.name);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'erp-link-example-'));
  try {
    const bytes = readFileSync(sqliteExample(example, folder));
    made.set(example.name, bytes);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
