import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rm } from 'node:fs/promises';

/** A part of a mail that arrives in pieces, on disk. Pieces that come at the same time are taken one after the other. */
export class SpooledPart {
  /** Nobody can guess it. */
  readonly id = randomUUID();
  /** Bytes that are there. */
  has = 0;
  /** Bytes that it will have; null as long as nobody said so. */
  size: number | null = null;
  readonly #file: string;
  #last: Promise<unknown> = Promise.resolve();

  /** @param file a path where nothing is. */
  constructor(file: string) {
    this.#file = file;
  }

  get isWhole(): boolean {
    return this.has === this.size;
  }

  /**
   * Adds a piece. One that is there already, or does not follow what is there, is left out: {@link has} says where to go on.
   * Of another size it is another part, and begins anew.
   *
   * @param at where in the part it begins. @param size of the whole part.
   * @returns false for a piece that goes beyond that size.
   */
  async add(at: number, size: number, bytes: Uint8Array): Promise<boolean> {
    if (at + bytes.length > size) return false;
    const added = this.#last.then(() => this.#add(at, size, bytes));
    this.#last = added.catch(() => undefined);
    await added;
    return true;
  }

  async read(): Promise<Uint8Array> {
    return this.has === 0 ? new Uint8Array() : await readFile(this.#file);
  }

  async forget(): Promise<void> {
    await this.#last;
    await rm(this.#file, { force: true });
  }

  async #add(at: number, size: number, bytes: Uint8Array): Promise<void> {
    if (this.size !== size) {
      await rm(this.#file, { force: true });
      this.has = 0;
      this.size = size;
    }
    if (at !== this.has) return;
    try {
      await appendFile(this.#file, bytes, { mode: 0o600 });
    } catch (error) {
      // Nobody knows how much of it was written: a full disk, above all.
      this.size = null;
      this.has = 0;
      throw error;
    }
    this.has += bytes.length;
  }
}
