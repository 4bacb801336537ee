import { AppError } from '../../../server/core/AppError.ts';
import type { Collection } from '../../../server/ports/RecordStore.ts';
import { areas } from '../../../shared/records/Area.ts';
import type { Place } from './Place.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Turn, Verdict } from './Turn.ts';
import { verdictError } from './verdictError.ts';

/** Where an account's requests arrive: they are counted, take their turns, and meet locks and lost rights. */
export class Desk {
  readonly world: SideWorld;
  readonly account: string;
  private readonly turn: Turn;

  constructor(world: SideWorld, account: string, turn: Turn) {
    this.world = world;
    this.account = account;
    this.turn = turn;
  }

  /** A turn, and nothing else. */
  async ask(point: string): Promise<Verdict> {
    return await this.turn(`${this.world.side}.${this.account}.${point}`);
  }

  /**
   * Before a request has any effect.
   * @returns A verdict that is not a failure by itself.
   * @throws AppError where nothing is to happen.
   */
  async arrive(method: string, signal: AbortSignal): Promise<Verdict> {
    signal.throwIfAborted();
    const counts = this.world.countsOf(this.account);
    counts.calls[method] = (counts.calls[method] ?? 0) + 1;
    if (this.world.isToWait(this.account)) counts.inBackOff += 1;
    const verdict = await this.ask(`${method}.before`);
    signal.throwIfAborted();
    this.world.requireOpen(this.account);
    const error = verdictError(this.world, this.account, verdict);
    if (error !== null) throw error;
    return verdict;
  }

  /** Before an answer is handed out. @throws AppError where it is lost. */
  async leave(method: string, verdict: Verdict, signal: AbortSignal): Promise<void> {
    const later = verdict === 'failAfter' ? verdict : await this.ask(`${method}.after`);
    signal.throwIfAborted();
    if (later === 'go') return;
    throw (
      verdictError(this.world, this.account, later) ??
      new AppError('unavailable', 'The server did not answer in time.')
    );
  }

  /**
   * @throws Error for a collection that the account never was told of; AppError `not-allowed` for one that it may not read
   * any more.
   */
  placeOf(id: string): Place {
    const { world, account } = this;
    const collection = areas
      .flatMap((area): Collection[] => world.collections(account, area))
      .find((each) => each.id === id);
    if (collection === undefined) throw new Error(`${account} has no collection ${id}.`);
    if (world.isForbidden(account, id)) {
      throw new AppError('not-allowed', 'This account may not read that folder any more.');
    }
    return { world, account, collection };
  }
}
