import type { AppError } from '../../core/AppError.ts';

interface Task {
  isUrgent: boolean;
  run: () => Promise<void>;
  refuse: (error: AppError) => void;
}

/**
 * Does work in lanes: never two of a lane at once, and lanes side by side up to a limit. Lanes take turns, so that one with
 * much to do does not keep the others waiting.
 */
export class Lanes {
  readonly #atOnce: number;
  /** What waits, by lane. */
  readonly #waiting = new Map<string, Task[]>();
  /** Lanes in which something waits and nothing is done, in the order of their turns. */
  readonly #turns: string[] = [];
  readonly #busy = new Set<string>();
  #closed: AppError | null = null;
  #idle: () => void = () => undefined;

  /** @param atOnce most lanes that work at a time. */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Does the work when its lane has its turn.
   *
   * @param isUrgent somebody waits for it: before what waits already.
   * @returns what the work does. @throws what it throws; what it was closed with.
   */
  add<T>(lane: string, work: () => Promise<T>, isUrgent = false): Promise<T> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const task: Task = { isUrgent, run: () => work().then(resolve, reject), refuse: reject };
    const waiting = this.#waiting.get(lane) ?? [];
    this.#waiting.set(lane, waiting);
    if (isUrgent) waiting.unshift(task);
    else waiting.push(task);
    if (!this.#busy.has(lane)) this.#queue(lane, isUrgent);
    // Not before whoever adds it has what is returned.
    queueMicrotask(() => this.#go());
    return promise;
  }

  /** The lane's turn comes next, where anything waits in it. */
  hurry(lane: string): void {
    if (this.#waiting.has(lane) && !this.#busy.has(lane)) this.#queue(lane, true);
  }

  /** What waits is refused with that, now and from now on; what is under way goes on. Ends when nothing is. */
  async close(error: AppError): Promise<void> {
    this.#closed ??= error;
    const refused = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    this.#turns.length = 0;
    for (const { refuse } of refused) refuse(error);
    if (this.#busy.size === 0) return;
    await new Promise<void>((idle) => (this.#idle = idle));
  }

  #queue(lane: string, isFirst: boolean): void {
    const at = this.#turns.indexOf(lane);
    if (at >= 0 && !isFirst) return;
    if (at >= 0) this.#turns.splice(at, 1);
    if (isFirst) this.#turns.unshift(lane);
    else this.#turns.push(lane);
  }

  #go(): void {
    while (this.#busy.size < this.#atOnce) {
      const lane = this.#turns.shift();
      if (lane === undefined) return;
      const waiting = this.#waiting.get(lane) ?? [];
      const task = waiting.shift();
      if (waiting.length === 0) this.#waiting.delete(lane);
      if (task === undefined) continue;
      this.#busy.add(lane);
      void task.run().finally(() => this.#leave(lane));
    }
  }

  #leave(lane: string): void {
    this.#busy.delete(lane);
    const [next] = this.#waiting.get(lane) ?? [];
    if (next !== undefined) this.#queue(lane, next.isUrgent);
    this.#go();
    if (this.#busy.size === 0) this.#idle();
  }
}
