import { createHash } from 'node:crypto';
import type { BackupPart } from './BackupPart.ts';

/** Sums a backup's content up while it goes by. */
export class ContentDigest {
  readonly #hash = createHash('sha256');
  tables = 0;
  rows = 0;

  constructor(schema: readonly string[]) {
    this.#hash.update(JSON.stringify(schema)).update('\n');
  }

  /** @returns the part as a line of a backup file, with its end. */
  add(part: BackupPart): string {
    const line = `${JSON.stringify(part)}\n`;
    this.#hash.update(line);
    if (Array.isArray(part)) this.rows += 1;
    else this.tables += 1;
    return line;
  }

  /** To be asked once, at the end. In hex. */
  sum(): string {
    return this.#hash.digest('hex');
  }
}
