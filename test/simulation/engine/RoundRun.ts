import { AppError } from '../../../server/core/AppError.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import type { Side } from '../../../shared/records/Area.ts';
import type { Dice } from '../Dice.ts';
import { perform } from '../people/perform.ts';
import type { Fault } from '../story/Fault.ts';
import { isPlace } from '../story/isPlace.ts';
import type { Round } from '../story/Story.ts';
import { noteFault } from './noteFault.ts';
import { Scheduler, type Actor, type Decision, type Waiting } from './Scheduler.ts';
import type { Account, Ended, SimWorld } from './SimWorld.ts';

/** A run of an account in a process. */
interface Running {
  actor: Actor;
  account: Account;
  abort: AbortController;
  /** Goes on only when the one that took over is done. */
  isFrozen: boolean;
}

/** How often a round begins again after a crash; its faults are used up by then. */
const mostRestarts = 12;
const leaseTime = 5 * 60_000;

/** One round of a story: people edit, all accounts are synced at once, things go wrong. */
export class RoundRun {
  readonly #world: SimWorld;
  readonly #dice: Dice;
  readonly #scheduler: Scheduler;
  readonly #edits: { at: number; perform: () => void }[];
  readonly #faults: (Fault & { left: number })[];
  #store: SyncStore;
  #running: Running[] = [];
  /** How many turns it took so far. */
  turns = 0;
  /** How many durable points it had. */
  durable = 0;
  #processes = 0;
  #hasCrashed = false;
  #wake: () => void = () => undefined;

  constructor(world: SimWorld, dice: Dice, { edits, faults }: Pick<Round, 'edits' | 'faults'>) {
    this.#world = world;
    this.#dice = dice;
    this.#store = world.store;
    this.#scheduler = new Scheduler(dice, world.trace, (waiting, isAlone) =>
      this.#judge(waiting, isAlone),
    );
    this.#edits = edits
      .flatMap(({ at, edit }) =>
        at === null
          ? []
          : [
              {
                at,
                perform: () => {
                  world.trace.add(`edit ${JSON.stringify(edit)}`);
                  perform(world, edit);
                },
              },
            ],
      )
      .sort((a, b) => a.at - b.at);
    this.#faults = faults.map((fault) => ({ ...fault, left: fault.nth }));
  }

  /** Until every account's run has ended, however often the process had to begin again. */
  async finish(accounts: readonly Account[]): Promise<void> {
    let left = [...accounts];
    for (let start = 0; left.length > 0 && start <= mostRestarts; start += 1) {
      this.#hasCrashed = false;
      const done = await this.#process(left);
      left = left.filter((account) => !done.has(account.id));
      if (!this.#hasCrashed) break;
      this.#world.trace.add('restart');
      // Now and then somebody starts it while the lease of the dead one still holds.
      this.#world.clock.pass(this.#dice.happens(0.8) ? leaseTime + 1000 : 2000);
      if (left.length === 0) break;
    }
    for (const edit of this.#edits.splice(0)) edit.perform();
  }

  async #process(accounts: readonly Account[]): Promise<Set<string>> {
    this.#processes += 1;
    const done = new Set<string>();
    this.#running = accounts.map((account) => this.#make(account, `p${this.#processes}`));
    for (const { actor } of this.#running) this.#scheduler.begin(actor);
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      for (const running of [...this.#running]) {
        void this.#start(running).then(() => done.add(running.account.id));
      }
      // All of them may be over at once, with nothing to do.
      this.#wakeWhenOver();
    });
    return done;
  }

  #make(account: Account, process: string): Running {
    const actor = { name: `${process}.${account.id}`, isDead: false };
    return { actor, account, abort: new AbortController(), isFrozen: false };
  }

  /** Settles when the run has ended; never, when it was killed. */
  async #start(running: Running): Promise<void> {
    const { actor, account, abort } = running;
    const world = this.#world;
    const before = await world.beginRecord(account);
    const turn = (who: Actor, point: string): Promise<Decision> => this.#scheduler.turn(who, point);
    const ended = await world.run(account, actor, turn, abort.signal);
    world.endRecord(before, ended);
    world.trace.add(`${actor.name} ended ${say(ended)}`);
    this.#running = this.#running.filter((each) => each !== running);
    this.#scheduler.end(actor);
    this.#wakeWhenOver();
  }

  #wakeWhenOver(): void {
    if (this.#running.length === 0) this.#wake();
  }

  #judge({ actor, point }: Waiting, isAlone: boolean): Decision | null {
    const world = this.#world;
    this.turns += 1;
    if (isPlace('durable', point)) this.durable += 1;
    world.clock.pass(1 + this.#dice.below(30));
    while (this.#edits[0] !== undefined && this.#edits[0].at <= this.turns) {
      this.#edits.shift()?.perform();
    }
    if (world.store !== this.#store) {
      // Whoever worked on the database that is lost has died with it.
      this.#store = world.store;
      return this.#strike({ on: 'any', what: 'crash', nth: 0 }, actor, point, isAlone);
    }
    for (const fault of this.#faults) {
      if (!isPlace(fault.on, point)) continue;
      fault.left -= 1;
      if (fault.left >= 0) continue;
      this.#faults.splice(this.#faults.indexOf(fault), 1);
      return this.#strike(fault, actor, point, isAlone);
    }
    return 'go';
  }

  #strike(fault: Fault, actor: Actor, point: string, isAlone: boolean): Decision | null {
    const world = this.#world;
    noteFault(world.ledger, fault, point);
    switch (fault.what) {
      case 'crash':
        world.trace.add(`crash at ${actor.name} ${point}`);
        this.#hasCrashed = true;
        for (const { actor: each } of this.#running.splice(0)) this.#scheduler.kill(each);
        this.#wake();
        return null;
      case 'stop':
        this.#running.find((each) => each.actor === actor)?.abort.abort(stopped());
        return 'go';
      case 'stall':
        world.clock.pass(20_000 + this.#dice.below(60_000));
        return isAlone ? 'go' : null;
      case 'takeover':
        // Whoever sleeps too long loses its scope; the next point tells it so.
        world.clock.pass(leaseTime + 1000);
        return 'go';
      default:
        return fault.what;
    }
  }
}

function stopped(): AppError {
  return new AppError('unavailable', 'Somebody stopped it.', { reason: 'stopped' });
}

function say(ended: Ended): string {
  if ('error' in ended) {
    return ended.error instanceof Error ? ended.error.message : String(ended.error);
  }
  const { state, idle, counts, outOfStep, questions, brake, error, inStep } = ended.report;
  const done = Object.entries(
    counts as unknown as Record<string, number | Record<Side, number>>,
  ).flatMap(([name, count]) => {
    const parts: [string, number][] =
      typeof count === 'number' ? [['', count]] : Object.entries(count);
    return parts.flatMap(([side, number]) =>
      number > 0 ? `${name}${side && ' '}${side} ${number}` : [],
    );
  });
  const out = Object.entries(outOfStep).map(([why, count]) => `${why} ${count}`);
  const asked = questions.map(({ key }) => key);
  const rest = [idle, brake?.reasons.join(' '), error?.message].filter(Boolean);
  return `${state}: ${done.join(', ')}; in step ${inStep}; out: ${out.join(', ')}; ${asked.join(', ')} ${rest.join(' ')}`;
}
