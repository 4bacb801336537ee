import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'erp-link-filing-';
/** Milliseconds after which a folder is of a server that died. */
const longest = 24 * 3600_000;

/**
 * Attachments between mailbox and ERP, on disk and not in memory: they are read from the one as slowly as it pleases, and written
 * to the other in one short transaction. In a folder that only this user of the computer may open, until it is disposed.
 */
export class Spool implements AsyncDisposable {
  readonly #folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param below the folder in which it is made. */
  static async open(below: string = tmpdir()): Promise<Spool> {
    // mkdtemp makes it with mode 0700.
    return new Spool(await mkdtemp(join(below, prefix)));
  }

  /** @returns a path in it where nothing is yet */
  place(): string {
    this.#count += 1;
    return join(this.#folder, String(this.#count));
  }

  /** @returns what reads the bytes back */
  async keep(bytes: Uint8Array): Promise<() => Promise<Uint8Array>> {
    const file = this.place();
    await writeFile(file, bytes, { mode: 0o600 });
    return () => readFile(file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Removes what servers left behind that died in the middle. @param now milliseconds since 1970. */
  static async sweep(now: number, below: string = tmpdir()): Promise<void> {
    for (const name of await readdir(below)) {
      if (!name.startsWith(prefix)) continue;
      const folder = join(below, name);
      const { mtimeMs } = await stat(folder);
      if (now - mtimeMs > longest) await rm(folder, { recursive: true, force: true });
    }
  }
}
