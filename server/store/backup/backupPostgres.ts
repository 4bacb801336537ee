import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { openPostgres } from '../postgres.ts';
import type { StoreOptions } from '../StoreOptions.ts';
import { askKysely } from './askKysely.ts';
import type { BackupFacts } from './BackupFacts.ts';
import { backupVersion } from './backupVersion.ts';
import type { BackupPart } from './BackupPart.ts';
import { ContentDigest } from './ContentDigest.ts';
import { intoFile } from './intoFile.ts';
import { postgresParts } from './postgresParts.ts';
import { storeSchema } from './storeSchema.ts';

/** Lines are compressed in pieces of about this many characters. */
const piece = 65_536;

/**
 * Writes all that is in our schema into a file of ours: lines of JSON, compressed, with their sum at the end. One
 * transaction reads everything, so it is one moment of the store, whatever is written meanwhile; nobody waits for it.
 *
 * @throws AppError as {@link storeSchema}, `intoFile`, `openPostgres`; `unavailable`.
 */
export async function backupPostgres(
  url: string,
  file: string,
  options: StoreOptions & { now: number; signal: AbortSignal },
): Promise<BackupFacts> {
  const { now: madeAt, signal } = options;
  const database = await openPostgres(url, options);
  try {
    return await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (db) => {
        const schema = await storeSchema(await database.tableNames(db), askKysely(db));
        const digest = new ContentDigest(schema);
        return await intoFile(file, async (name) => {
          let sha256 = '';
          const lines = linesOf(
            { madeAt, schema },
            digest,
            postgresParts(db),
            (sum) => (sha256 = sum),
          );
          const out = fs.createWriteStream(name, { flags: 'r+' });
          await pipeline(Readable.from(lines), createGzip(), out, { signal });
          return { madeAt, schema, tables: digest.tables, rows: digest.rows, sha256 };
        });
      });
  } catch (error) {
    throw database.explain(error);
  } finally {
    await database.close();
  }
}

async function* linesOf(
  facts: { madeAt: number; schema: readonly string[] },
  digest: ContentDigest,
  parts: AsyncIterable<BackupPart>,
  done: (sum: string) => void,
): AsyncIterable<string> {
  let text = `${JSON.stringify({ format: 'erp-link-backup', version: backupVersion, ...facts })}\n`;
  for await (const part of parts) {
    text += digest.add(part);
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  const sha256 = digest.sum();
  done(sha256);
  yield `${text}${JSON.stringify({ end: { rows: digest.rows, sha256 } })}\n`;
}
