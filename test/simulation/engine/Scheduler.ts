import type { Dice } from '../Dice.ts';
import type { Trace } from './Trace.ts';

/** One who waits for its turn. */
export interface Waiting {
  /** The run that waits: one of an account, in one process. */
  actor: Actor;
  point: string;
  resolve: (decision: Decision) => void;
}

/** A run under way. It waits at one point at a time. */
export interface Actor {
  name: string;
  /** Its process was killed: nothing of it ever goes on. */
  isDead: boolean;
}

/** What becomes of a point; the verdicts of sides and more. */
export type Decision = string;

/** Asked for each point before it goes on: what becomes of it. Null: not now, somebody else first. */
export type Judge = (waiting: Waiting, isAlone: boolean) => Decision | null;

/**
 * Owns the order in which everything happens. Runs hand over at each await of a side or the store and go on one at a time,
 * as the seed chooses: no timer and no event loop has a say in it, so that a seed tells the same story always.
 */
export class Scheduler {
  readonly #dice: Dice;
  readonly #trace: Trace;
  readonly #judge: Judge;
  readonly #actors = new Set<Actor>();
  #waiting: Waiting[] = [];
  #isChoosing = false;

  constructor(dice: Dice, trace: Trace, judge: Judge) {
    this.#dice = dice;
    this.#trace = trace;
    this.#judge = judge;
  }

  /** Runs it to its end, or until its process is killed: then it never settles. */
  begin(actor: Actor): void {
    this.#actors.add(actor);
  }

  /** It came to its end; those that wait go on. */
  end(actor: Actor): void {
    this.#actors.delete(actor);
    this.#choose();
  }

  /** Never goes on again, wherever it waits. */
  kill(actor: Actor): void {
    actor.isDead = true;
    this.#waiting = this.#waiting.filter((each) => each.actor !== actor);
    this.end(actor);
  }

  turn(actor: Actor, point: string): Promise<Decision> {
    return new Promise((resolve) => {
      // Whoever is dead and has not noticed waits for ever.
      if (actor.isDead) return;
      this.#waiting.push({ actor, point, resolve });
      this.#choose();
    });
  }

  /** As soon as everybody waits, one is chosen. */
  #choose(): void {
    if (this.#isChoosing) return;
    this.#isChoosing = true;
    try {
      while (this.#waiting.length > 0 && this.#waiting.length >= this.#actors.size) {
        const isAlone = this.#waiting.length === 1;
        const place = isAlone ? 0 : this.#dice.below(this.#waiting.length);
        const chosen = this.#waiting[place]!;
        const decision = this.#judge(chosen, isAlone);
        if (chosen.actor.isDead) continue;
        if (decision === null) continue;
        this.#trace.add(`${chosen.actor.name} ${chosen.point} ${decision}`);
        this.#waiting = this.#waiting.filter((each) => each !== chosen);
        chosen.resolve(decision);
        return;
      }
    } finally {
      this.#isChoosing = false;
    }
  }
}
