import { sql } from 'kysely';
import type { ErpDocument } from '../../../ports/ErpFiles.ts';
import type { SqlValue } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { DocumentsMapping } from '../mapping/filing/FilingMapping.ts';
import type { Desk } from '../sync/write/Desk.ts';
import { factsOf } from '../sync/write/factsOf.ts';
import { toText } from '../values/toText.ts';
import { addRow } from './addRow.ts';
import { hangingOn } from './hangingOn.ts';
import { rowSets } from './rowSets.ts';

/**
 * Hangs documents on a mail, one after the other, so that one is in memory at a time. One of the same name and size that hangs
 * there already is that same document.
 */
export async function addDocuments(
  desk: Desk,
  said: DocumentsMapping,
  key: string,
  documents: readonly ErpDocument[],
): Promise<void> {
  const { erp, open, permissions } = desk;
  const { company } = permissions;
  const { number, size } = said;
  const there = await open.run(sql`select ${sql.id(said.name)} as name,
    ${size === undefined ? sql`null` : sql.id(size)} as size,
    ${number === undefined ? sql`null` : sql.id(number)} as number
    from ${tableName(said.table)} where ${hangingOn(erp, said, company, key)} limit 10000`);
  const known = new Map<string, number>();
  for (const row of there) {
    const name = nameOf(toText(row['name'], said.name), size && Number(row['size']));
    known.set(name, (known.get(name) ?? 0) + 1);
  }
  let last = Math.max(0, ...there.map((row) => Number(row['number'] ?? 0)));
  for (const document of documents) {
    const name = nameOf(document.name, size && document.size);
    const left = known.get(name) ?? 0;
    known.set(name, left - 1);
    if (left > 0) continue;
    last += 1;
    const { inline } = said;
    const mark: SqlValue = (document.isInline ? flag(inline?.is) : flag(inline?.isNot)) ?? null;
    const sets = rowSets(
      erp,
      said.table,
      [
        [said.mail, key],
        [said.company, company],
        [said.number, last],
        [said.name, document.name],
        [said.type, document.contentType],
        [said.size, document.size],
        [inline?.column, mark],
        [said.contentId, document.contentId],
        [said.bytes, await document.read()],
      ],
      said.values,
      factsOf(desk, key),
    );
    await addRow(open, said.table, sets);
  }
}

function nameOf(name: string, size: number | '' | undefined): string {
  return JSON.stringify([name, size ?? null]);
}

function flag(value: string | number | boolean | undefined): string | number | undefined {
  return typeof value === 'boolean' ? Number(value) : value;
}
