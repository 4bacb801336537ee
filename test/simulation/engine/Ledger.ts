import { AppError } from '../../../server/core/AppError.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { Intent } from '../../../server/ports/SyncStore.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import { isBeyondTelling } from '../invariants/isBeyondTelling.ts';
import { requireLikeness } from '../invariants/requireLikeness.ts';
import { sharesMarks } from '../invariants/sharesMarks.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { Actor } from './Scheduler.ts';
import type { SimWorld } from './SimWorld.ts';
import type { StoreSpy } from './watchStore.ts';

/** What an invariant found broken. */
export interface Violation {
  /** I1 to I20 of sync-knowledge 5.2; `port` for a request no correct engine makes. */
  invariant: string;
  what: string;
}

/** One run that came to an end, for what is checked of it. */
export interface RunRecord {
  account: string;
  report: SyncReport | null;
  error: unknown;
  /** Where both histories stood when it began and ended. */
  from: Record<Side, number>;
  to: Record<Side, number>;
  /** How many pairs there were when it began. */
  pairs: number;
}

/** Keeps what has to be remembered of a story beyond the worlds' own histories. */
export class Ledger {
  readonly #world: SimWorld;
  /** `<side> <number>` of a thing, to those it was ever paired with on the other side. */
  readonly partners = new Map<string, Set<string>>();
  /** Records on people's lists, where the policy selects by one. */
  readonly listed = new Set<string>();
  readonly runs: RunRecord[] = [];
  readonly violations: Violation[] = [];
  /** How often each failure class of sync-knowledge 4 was reached. */
  readonly classes = new Map<string, number>();
  /** What some report said of a thing: `<account> <side> <ref>` to reasons. */
  readonly told = new Map<string, Set<string>>();
  /** Texts of private things, each with where it is. */
  readonly canaries = new Map<string, string>();
  readonly restored = new Set<Side>();
  /** `<record> <item>`: partners that nothing but the lost table tied together. */
  readonly adrift = new Set<string>();
  /** `<record> <item>`: partners of which nobody could tell any more that they are, see isBeyondTelling. */
  readonly severed = new Set<string>();
  /** Items that lay in a folder closed to their account when their record was to be deleted, see #noteClosed. */
  readonly closed = new Set<number>();
  /** Of each run that began, whose it was and how many things had been handed out by then. */
  readonly begun: { address: string; read: Record<Side, number> }[] = [];
  /** Accounts that did not have a whole run since the database was lost. */
  readonly #unbuilt = new Set<string>();
  /** Keys of creates, each with the number of the thing on the other side that it was made of. */
  readonly madeOf = new Map<string, number>();
  /** By pair id: the numbers of its things, as far as there are any. */
  readonly #things = new Map<string, Partial<Record<Side, number>>>();
  /** Items that somebody copied into another mailbox with the stamp of where they come from (I17). */
  readonly strangers = new Set<number>();
  /** Runs whose brake somebody let off. */
  readonly approved = new Set<string>();

  constructor(world: SimWorld) {
    this.#world = world;
  }

  reach(name: string, count = 1): void {
    this.classes.set(name, (this.classes.get(name) ?? 0) + count);
  }

  violate(invariant: string, what: string): void {
    if (this.violations.length < 20) this.violations.push({ invariant, what });
  }

  /** Watches what is stored: links between things (I4), and text that must not be there (I8). */
  spy(actor: Actor): StoreSpy {
    return (method, args) => {
      switch (method) {
        case 'savePairs':
          this.#link(method, args[1] as Pair[]);
          break;
        case 'commit':
          this.#link(
            method,
            (args[1] as { pair: Pair | null }[]).flatMap(({ pair }) => pair ?? []),
          );
          break;
        case 'forgetPairs':
          this.#noteForgotten(args[1] as string[]);
          break;
        case 'saveIntents':
          this.#keepThings(args[2] as Pair[]);
          this.#noteCreates(args[1] as Intent[]);
          this.#noteClosed(args[1] as Intent[]);
          break;
        default:
      }
      if (this.canaries.size > 0 && storing.has(method)) {
        this.requireNoCanary(`${actor.name} store.${method}`, args);
      }
    };
  }

  /** What of a run can be checked by itself. */
  endRun(run: RunRecord): void {
    this.runs.push(run);
    const { error, report, account } = run;
    if (error !== null && !(error instanceof AppError)) {
      this.violate(
        'port',
        error instanceof Error ? (error.stack ?? error.message) : 'something that is no error',
      );
    }
    if (report === null) return;
    if (report.state === 'done') this.#unbuilt.delete(account);
    this.requireNoCanary(`the report of ${account}`, report);
    for (const { side, ref, why, sentence } of report.notInStep) {
      this.#tell(account, side, ref, why);
      if (why === 'unsendable' && sentence === noRoom) this.violate('port', `${ref}: ${noRoom}`);
    }
    for (const { refs } of report.questions) {
      for (const side of sides)
        for (const ref of refs[side]) this.#tell(account, side, ref, 'asked');
    }
  }

  #tell(account: string, side: Side, ref: string, why: string): void {
    const key = `${account} ${side} ${ref}`;
    const found = this.told.get(key) ?? new Set();
    this.told.set(key, found.add(why));
  }

  /** Text of a private thing, that must be seen nowhere else (I8). */
  plant(side: Side, number: number): string {
    const canary = `Geheim${side}${number}x${this.canaries.size + 1}y`;
    this.canaries.set(canary, `${side} ${number}`);
    this.#world.side(otherSide(side)).canaries.add(canary);
    return canary;
  }

  /** Somebody published it, or copied it where others may read: it is no secret any more. */
  publish(side: Side, number: number): void {
    const own = [
      `${side} ${number}`,
      ...this.partnersOf(side, number).map((each) => `${otherSide(side)} ${each}`),
    ];
    for (const [canary, where] of [...this.canaries]) {
      if (!own.includes(where)) continue;
      this.canaries.delete(canary);
      for (const each of sides) this.#world.side(each).canaries.delete(canary);
    }
  }

  /** Since a side was put back to what it was, what was lost by that is nobody's fault. */
  noteRestore(side: Side): void {
    this.restored.add(side);
    this.canaries.clear();
    for (const each of sides) this.#world.side(each).canaries.clear();
    this.reach('19 neither changed, yet different');
  }

  /** The database is lost; the next whole run of each account finds its things again. */
  noteLoss(): void {
    this.reach('1 lost state');
    for (const { id } of this.#world.accounts) this.#unbuilt.add(id);
    this.noteAdrift();
  }

  /**
   * Until then an item that has no stamp (its side keeps none, or it did not get it yet), or one whose record has just got
   * another number and keeps another account's stamp, is only found again by its marks; and anything only while it is seen.
   */
  noteAdrift(): void {
    const { erp, mailbox, accounts } = this.#world;
    for (const { user, address } of accounts.filter(({ id }) => this.#unbuilt.has(id))) {
      for (const record of erp.table.all) {
        for (const number of this.partnersOf('erp', record.number)) {
          const item = mailbox.table.all[number - 1];
          if (item === undefined || item.owner !== address) continue;
          const { stamp } = item;
          const isNamed =
            stamp !== null &&
            (stamp.recordKey === record.ref || stamp.pairId === record.stamp?.pairId);
          const isSeen = erp.maySee(user, record) && mailbox.maySee(address, item);
          const isTied = isNamed || sharesMarks(record.area, record.fields, item.fields);
          if (!isSeen || !isTied) this.adrift.add(`${record.number} ${number}`);
        }
      }
    }
  }

  requireNoCanary(where: string, what: unknown): void {
    if (this.canaries.size === 0) return;
    const text = JSON.stringify(what) ?? '';
    for (const canary of this.canaries.keys()) {
      if (text.includes(canary)) this.violate('I8', `${canary} in ${where}`);
    }
  }

  /** A side as it is, watched. */
  listen(store: RecordStore, _actor: Actor): RecordStore {
    return store;
  }

  partnersOf(side: Side, number: number): readonly number[] {
    return [...(this.partners.get(`${side} ${number}`) ?? [])].map(Number);
  }

  #keepThings(pairs: readonly Pair[]): void {
    for (const pair of pairs) {
      const numbers = sides.flatMap((side) => {
        const number = this.#world.side(side).table.had(pair.area, pair[side]?.ref ?? '')?.number;
        return number === undefined ? [] : [[side, number] as const];
      });
      this.#things.set(pair.id, Object.fromEntries(numbers));
    }
  }

  #noteCreates(intents: readonly Intent[]): void {
    for (const { id, op, side, pairId } of intents) {
      const source = this.#things.get(pairId)?.[otherSide(side)];
      if (op === 'create' && source !== undefined) this.madeOf.set(id, source);
    }
  }

  #link(method: string, pairs: readonly Pair[]): void {
    this.#keepThings(pairs);
    for (const { area, erp, mailbox } of pairs) {
      if (erp === null || mailbox === null) continue;
      // By the time that a pair is stored its thing may have been moved, and have another reference.
      const left = this.#world.erp.table.had(area, erp.ref);
      const right = this.#world.mailbox.table.had(area, mailbox.ref);
      if (left === undefined || right === undefined) continue;
      if (this.strangers.has(right.number)) {
        this.violate('I17', `mailbox ${right.ref}, copied there from another mailbox, takes part`);
      }
      const isNew =
        !this.partners.has(`erp ${left.number}`) && !this.partners.has(`mailbox ${right.number}`);
      this.#noteReplaced(left, right);
      this.#join(`erp ${left.number}`, right.number);
      this.#join(`mailbox ${right.number}`, left.number);
      // Without stamps and keys a write that nobody heard the end of is only known again by what is in it.
      const { stamps, idempotentCreate } = this.#world.erp.manners;
      const isTold = stamps || idempotentCreate || method === 'savePairs';
      if (isNew && isTold && left.key === null && right.key === null)
        requireLikeness(this.#world, left, right);
    }
  }

  /** One of a pair's things is another now: what it was before may be there still, and nobody can tell. */
  #noteReplaced(record: Thing, item: Thing): void {
    const { erp, mailbox } = this.#world;
    for (const number of this.partnersOf('mailbox', item.number)) {
      const before = erp.table.all[number - 1];
      if (before === undefined || before === record) continue;
      if (isBeyondTelling(this.#world, 'erp', { before, now: record, partner: item }))
        this.severed.add(`${number} ${item.number}`);
    }
    for (const number of this.partnersOf('erp', record.number)) {
      const before = mailbox.table.all[number - 1];
      // A record may have an item in many mailboxes.
      if (before === undefined || before === item || before.owner !== item.owner) continue;
      if (isBeyondTelling(this.#world, 'mailbox', { before, now: item, partner: record }))
        this.severed.add(`${record.number} ${number}`);
    }
  }

  /**
   * A pair of which both things are gone, as far as its account can see: the record got another number and has no stamp to
   * be known again by, and the item lies in a folder that is closed to it. Whatever ties them went with the pair.
   */
  #noteForgotten(ids: readonly string[]): void {
    const { erp, mailbox } = this.#world;
    for (const id of ids) {
      const { erp: number, mailbox: other } = this.#things.get(id) ?? {};
      if (number === undefined || other === undefined) continue;
      const [record, item] = [erp.table.all[number - 1], mailbox.table.all[other - 1]];
      if (!record || !item || record.isGone || item.isGone || record.stamp !== null) continue;
      const isMoved = erp.history.some(
        ({ thing, op, by }) => thing === number && op === 'move' && by !== 'sync',
      );
      if (isMoved && !mailbox.maySee(item.owner, item)) this.severed.add(`${number} ${other}`);
    }
  }

  /**
   * An item that a person moved into a folder which is closed to its account: where ids change with a move the server says
   * that it is gone, and whoever looks for its stamp does not find it. Nobody can tell that from a deletion for good. To be
   * asked when the deletion of the record is about to be written.
   */
  #noteClosed(intents: readonly Intent[]): void {
    const { mailbox } = this.#world;
    for (const { op, side, pairId } of intents) {
      const number = this.#things.get(pairId)?.mailbox;
      if (op !== 'delete' || side !== 'erp' || number === undefined) continue;
      const item = mailbox.table.all[number - 1];
      if (item === undefined || item.isGone || mailbox.maySee(item.owner, item)) continue;
      const isMoved = mailbox.history.some(
        ({ thing, op: done, by }) => thing === number && done === 'move' && by !== 'sync',
      );
      if (isMoved) this.closed.add(number);
    }
  }

  #join(key: string, number: number): void {
    const found = this.partners.get(key) ?? new Set();
    this.partners.set(key, found.add(String(number)));
  }
}

/** What the engine says of a write that it stops at the last moment and should never have planned (apply/unsendable). */
const noRoom = 'The server has no room for this.';

const storing = new Set([
  'saveObservations',
  'savePairs',
  'saveIntents',
  'commit',
  'setAside',
  'saveRun',
]);
