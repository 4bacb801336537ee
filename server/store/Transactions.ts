import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../core/AppError.ts';
import { prepareSchema } from './prepareSchema.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import { storeDamaged } from './storeDamaged.ts';
import type { Tables } from './Tables.ts';

/** How long a write that others stand in the way of is tried again, in milliseconds. */
const patience = 10_000;

/** How often a reading is begun again whose connection was cut: a restarted server leaves several behind. */
const maxCuts = 6;

/**
 * Reads and writes with one meaning of failure: work that lost against somebody else is tried again
 * from its start, everything else that the database says becomes an AppError.
 */
export class Transactions {
  readonly #database: SqlDatabase;
  #closing: Promise<void> | undefined;

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Reads, each statement for itself; on another connection where the one it had was cut. */
  async read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return await this.#persist(() => work(this.#database.kysely), maxCuts);
  }

  /** Writes all or nothing. The work may run several times, so it does nothing but write. */
  async write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return await this.#persist(() => this.#database.kysely.transaction().execute(work));
  }

  /** Makes the schema ready; comes before anything else. */
  async prepare(): Promise<void> {
    await this.#persist(() => this.#database.alone((db) => prepareSchema(this.#database, db)));
    await this.#persist(() => {
      this.#database.settle();
      return Promise.resolve();
    });
  }

  /** Compares every index with its table; for the audit. @throws AppError `bad-answer`. */
  async checkIndexes(): Promise<void> {
    const found = await this.#persist(() => Promise.resolve(this.#database.findIndexDamage()));
    if (found.length > 0) throw storeDamaged(undefined, found[0] ?? '');
  }

  async close(): Promise<void> {
    this.#closing ??= this.#database.close();
    await this.#closing;
  }

  async #persist<T>(attempt: () => Promise<T>, cutsLeft = 0): Promise<T> {
    if (this.#closing !== undefined) throw closed();
    const end = performance.now() + patience;
    for (let wait = 2; ; wait = Math.min(wait * 2, 200)) {
      try {
        return await attempt();
      } catch (error) {
        // Of a write nobody knows whether it was done when its connection was cut.
        const isCut = this.#database.isCut(error) && cutsLeft-- > 0;
        if ((!isCut && !this.#database.isPassing(error)) || performance.now() > end) {
          throw this.#database.explain(error);
        }
      }
      // Uneven, so that two who met do not meet again.
      await pause(wait * (0.5 + Math.random()));
    }
  }
}

function closed(): AppError {
  return new AppError('unavailable', 'The link table is closed: the server is stopping.', {
    reason: 'store-closed',
  });
}
