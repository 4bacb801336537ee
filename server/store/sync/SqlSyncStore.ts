import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type {
  Intent,
  JournalEntry,
  Lease,
  LeftAlone,
  NewObservation,
  Outcome,
  PassedOver,
  RecordPlace,
  Run,
  Scope,
  SetAside,
  StoredObservation,
  SyncStore,
  WriteCounts,
} from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import type { Transactions } from '../Transactions.ts';
import { approveRun } from './approveRun.ts';
import { commitOutcomes } from './commitOutcomes.ts';
import { countWrites } from './countWrites.ts';
import { eraseJournal } from './eraseJournal.ts';
import { eraseRun } from './eraseRun.ts';
import { findKin } from './findKin.ts';
import { findPairs } from './findPairs.ts';
import { findPassed } from './findPassed.ts';
import { findRuns } from './findRuns.ts';
import { forgetAccount } from './forgetAccount.ts';
import { forgetScope } from './forgetScope.ts';
import { keyText } from './keyText.ts';
import { listAsides } from './listAsides.ts';
import { listIntents } from './listIntents.ts';
import { listPairJournal } from './listPairJournal.ts';
import { listLeft } from './listLeft.ts';
import { oldKeys } from './oldKeys.ts';
import type { OpenScope } from './OpenScope.ts';
import { pageAsked } from './pageAsked.ts';
import { pageJournal } from './pageJournal.ts';
import { pageObservations } from './pageObservations.ts';
import { pagePairs } from './pagePairs.ts';
import { pageToMake } from './pageToMake.ts';
import { readCursor } from './readCursor.ts';
import { readHeld } from './readHeld.ts';
import { readTally } from './readTally.ts';
import { releaseLease } from './releaseLease.ts';
import { removeKeys } from './removeKeys.ts';
import { saveAsides } from './saveAsides.ts';
import { saveIntents } from './saveIntents.ts';
import { saveLeft } from './saveLeft.ts';
import { saveObservations } from './saveObservations.ts';
import { savePairs } from './savePairs.ts';
import { savePassed } from './savePassed.ts';
import { saveRun } from './saveRun.ts';
import { scopeId } from './scopeId.ts';
import { settleObservations } from './settleObservations.ts';
import { takeLease } from './takeLease.ts';
import { underLease } from './underLease.ts';
import { verifyScope } from './verifyScope.ts';

/**
 * What the sync remembers, on SQL. Every write has its scope's row for itself, looks there whether its lease still
 * stands, and keeps there how many rows the scope has by now and the sum of their checks (I4: a store that lost rows is
 * no first run).
 */
export class SqlSyncStore implements SyncStore {
  readonly #transactions: Transactions;
  readonly #seal: Seal;
  /** Scopes that were counted row by row since the store was opened. */
  readonly #counted = new Set<number>();

  constructor(transactions: Transactions, seal: Seal) {
    this.#transactions = transactions;
    this.#seal = seal;
  }

  async lease(scope: Scope, owner: string, now: number, until: number): Promise<Lease | null> {
    const id = scopeId(scope);
    const check = this.#counted.has(id) ? 'some' : 'every';
    const lease = await this.#transactions.write((db) =>
      takeLease(db, scope, { owner, now, until }, check),
    );
    if (lease !== null) this.#counted.add(id);
    return lease;
  }

  async heldUntil(scope: Scope, now: number): Promise<number | null> {
    return await this.#transactions.read((db) => readHeld(db, scope, now));
  }

  async renew(lease: Lease, until: number): Promise<Lease> {
    await this.#under(lease, ({ state }) => {
      state.until = until;
      return Promise.resolve();
    });
    return { ...lease, until };
  }

  async release(lease: Lease): Promise<void> {
    await this.#transactions.write(async (db) => {
      await releaseLease(db, lease);
    });
  }

  async leaseDamaged(
    scope: Scope,
    owner: string,
    now: number,
    until: number,
  ): Promise<Lease | null> {
    this.#counted.delete(scopeId(scope));
    return await this.#transactions.write((db) =>
      takeLease(db, scope, { owner, now, until }, 'none'),
    );
  }

  async cursor(scope: Scope, side: Side, collection: string): Promise<string | null> {
    return await this.#transactions.read((db) => readCursor(db, scopeId(scope), side, collection));
  }

  async saveObservations(
    lease: Lease,
    side: Side,
    collection: string,
    observations: readonly NewObservation[],
    cursor: string | null,
  ): Promise<void> {
    const page = { side, collection, observations, cursor };
    await this.#under(lease, (scope, db) => saveObservations(db, scope, page));
  }

  async dropCursor(lease: Lease, side: Side, collection: string): Promise<void> {
    const key = keyText(side, collection);
    await this.#under(lease, (scope, db) => removeKeys(db, scope, 'sync_cursor', [key]));
  }

  observations(scope: Scope, pageSize: number): AsyncIterable<readonly StoredObservation[]> {
    return pageObservations(this.#transactions, scope, pageSize);
  }

  async settle(lease: Lease, observationIds: readonly string[]): Promise<void> {
    await this.#under(lease, (scope, db) => settleObservations(db, scope, observationIds));
  }

  async pairs(scope: Scope, ids: readonly string[]): Promise<Pair[]> {
    return await this.#transactions.read((db) => findPairs(db, scopeId(scope), 'id', ids));
  }

  async pairsByRef(scope: Scope, side: Side, refs: readonly string[]): Promise<Pair[]> {
    return await this.#transactions.read((db) => findPairs(db, scopeId(scope), side, refs));
  }

  async pairsByIdentity(place: RecordPlace, identities: readonly string[]): Promise<Pair[]> {
    return await this.#transactions.read((db) => findKin(db, place, 'identity', identities));
  }

  async pairsByAlias(place: RecordPlace, aliases: readonly string[]): Promise<Pair[]> {
    return await this.#transactions.read((db) => findKin(db, place, 'alias', aliases));
  }

  allPairs(scope: Scope, pageSize: number): AsyncIterable<readonly Pair[]> {
    return pagePairs(this.#transactions, scope, pageSize);
  }

  pairsAsked(scope: Scope, pageSize: number): AsyncIterable<readonly Pair[]> {
    return pageAsked(this.#transactions, scope, pageSize);
  }

  pairsToMake(scope: Scope, side: Side, pageSize: number): AsyncIterable<readonly Pair[]> {
    return pageToMake(this.#transactions, scope, side, pageSize);
  }

  async countPairs(scope: Scope): Promise<number> {
    const tallies = await this.#transactions.read((db) => readTally(db, scope));
    return tallies.sync_pair.rows;
  }

  async savePairs(lease: Lease, pairs: readonly Pair[], settled: readonly string[]): Promise<void> {
    await this.#under(lease, async (scope, db) => {
      await savePairs(db, scope, pairs);
      await settleObservations(db, scope, settled);
    });
  }

  async forgetPairs(
    lease: Lease,
    ids: readonly string[],
    settled: readonly string[],
  ): Promise<void> {
    await this.#under(lease, async (scope, db) => {
      await removeKeys(
        db,
        scope,
        'sync_pair',
        ids.map((id) => keyText(id)),
      );
      await settleObservations(db, scope, settled);
    });
  }

  async saveIntents(
    lease: Lease,
    intents: readonly Intent[],
    pairs: readonly Pair[],
  ): Promise<void> {
    await this.#under(lease, async (scope, db) => {
      await savePairs(db, scope, pairs);
      await saveIntents(db, scope, this.#seal, intents);
    });
  }

  async openIntents(scope: Scope): Promise<Intent[]> {
    return await this.#transactions.read((db) => listIntents(db, this.#seal, scopeId(scope)));
  }

  async commit(lease: Lease, outcomes: readonly Outcome[]): Promise<void> {
    await this.#under(lease, (scope, db) => commitOutcomes(db, scope, this.#seal, outcomes));
  }

  journal(scope: Scope, runId: string, pageSize: number): AsyncIterable<readonly JournalEntry[]> {
    return pageJournal(this.#transactions, this.#seal, scope, runId, pageSize);
  }

  async pairJournal(scope: Scope, pairId: string, most: number): Promise<JournalEntry[]> {
    const id = scopeId(scope);
    return await this.#transactions.read((db) =>
      listPairJournal(db, this.#seal, { id, pairId }, most),
    );
  }

  async countWrites(
    scope: Scope,
    pairIds: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, WriteCounts>> {
    return await this.#transactions.read((db) => countWrites(db, scopeId(scope), pairIds, since));
  }

  async eraseJournal(before: number): Promise<number> {
    return await this.#erase('journals', before, eraseJournal);
  }

  async setAside(lease: Lease, items: readonly SetAside[]): Promise<void> {
    await this.#under(lease, (scope, db) => saveAsides(db, scope, items));
  }

  async setAsides(scope: Scope, due?: number): Promise<SetAside[]> {
    return await this.#transactions.read((db) => listAsides(db, scopeId(scope), due));
  }

  async takeBack(lease: Lease, side: Side, refs: readonly string[]): Promise<void> {
    const keys = refs.map((ref) => keyText(side, ref));
    await this.#under(lease, (scope, db) => removeKeys(db, scope, 'sync_aside', keys));
  }

  async passOver(lease: Lease, things: readonly PassedOver[]): Promise<void> {
    await this.#under(lease, (scope, db) => savePassed(db, scope, things));
  }

  async passedOver(scope: Scope, side: Side, refs: readonly string[]): Promise<PassedOver[]> {
    return await this.#transactions.read((db) => findPassed(db, scopeId(scope), side, refs));
  }

  async leaveAlone(
    lease: Lease,
    things: readonly LeftAlone[],
    over: readonly { side: Side; ref: string }[],
  ): Promise<void> {
    const keys = over.map(({ side, ref }) => keyText(side, ref));
    await this.#under(lease, async (scope, db) => {
      await removeKeys(db, scope, 'sync_left', keys);
      await saveLeft(db, scope, things);
    });
  }

  async leftAlone(scope: Scope): Promise<LeftAlone[]> {
    return await this.#transactions.read((db) => listLeft(db, scopeId(scope)));
  }

  async saveRun(lease: Lease, run: Omit<Run, 'scope' | 'approval'>): Promise<void> {
    await this.#under(lease, (scope, db) => saveRun(db, scope, run));
  }

  async findRun(scope: Scope, id: string): Promise<Run | null> {
    const [run] = await this.#runs(scope, sql`and key = ${keyText(id)}`);
    return run ?? null;
  }

  async runs(scope: Scope, most: number): Promise<Run[]> {
    return await this.#runs(scope, sql`order by started_at desc, key desc limit ${most}`);
  }

  async openRuns(scope: Scope): Promise<Run[]> {
    return await this.#runs(scope, sql`and is_open = 1 order by started_at desc, key desc`);
  }

  async approve(scope: Scope, runId: string, asks: string, by: string, at: number): Promise<Run> {
    return await this.#transactions.write((db) => approveRun(db, scope, { runId, asks, by, at }));
  }

  async eraseRuns(before: number): Promise<number> {
    return await this.#erase('runs', before, eraseRun);
  }

  async verify(scope: Scope): Promise<void> {
    await verifyScope(this.#transactions, this.#seal, scope);
  }

  async forgetScope(lease: Lease): Promise<void> {
    await this.#transactions.write((db) => forgetScope(db, lease));
  }

  async forgetAccount(account: string): Promise<void> {
    await this.#transactions.write((db) => forgetAccount(db, account));
  }

  async #under(
    lease: Lease,
    work: (scope: OpenScope, db: Transaction<Tables>) => Promise<unknown>,
  ): Promise<void> {
    await this.#transactions.write((db) => underLease(db, lease, (scope) => work(scope, db)));
  }

  async #runs(scope: Scope, rest: RawBuilder<unknown>): Promise<Run[]> {
    return await this.#transactions.read((db) => findRuns(db, scope, rest));
  }

  /** One transaction for each; a scope that is damaged keeps none of the others from it, and is told of at the end. */
  async #erase(what: 'journals' | 'runs', before: number, erase: typeof eraseRun): Promise<number> {
    const errors: unknown[] = [];
    let erased = 0;
    for (const one of await this.#transactions.read((db) => oldKeys(db, what, before))) {
      try {
        if (await this.#transactions.write((db) => erase(db, one, before))) erased += 1;
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'bad-answer') throw error;
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return erased;
  }
}
