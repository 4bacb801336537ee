import { runSync } from '../../../server/app/sync/runSync.ts';
import type { SyncPorts } from '../../../server/app/sync/SyncPorts.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { SyncRequest } from '../../../server/app/sync/SyncRequest.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import type { Scope, SyncStore } from '../../../server/ports/SyncStore.ts';
import type { Side } from '../../../shared/records/Area.ts';
import { ErpWorld } from '../../fakes/sides/ErpWorld.ts';
import { MailboxWorld } from '../../fakes/sides/MailboxWorld.ts';
import type { SideWorld } from '../../fakes/sides/SideWorld.ts';
import type { Verdict } from '../../fakes/sides/Turn.ts';
import { Dice } from '../Dice.ts';
import type { Measure } from '../settleDown.ts';
import type { Story } from '../story/Story.ts';
import { Ledger, type RunRecord } from './Ledger.ts';
import { mannersFor } from './mannersFor.ts';
import type { Actor, Decision } from './Scheduler.ts';
import { signStamps } from './signStamps.ts';
import { SimClock } from './SimClock.ts';
import type { Trace } from './Trace.ts';
import { watchStore } from './watchStore.ts';

/** Somebody whose mailbox is synced. */
export interface Account {
  id: string;
  /** The mailbox's address. */
  address: string;
  /** The user of the ERP. */
  user: string;
}

/** Takes a turn of a run. */
export type TakeTurn = (actor: Actor, point: string) => Promise<Decision>;

/** How a run of an account ended. */
export type Ended = { report: SyncReport } | { error: unknown };

const people = ['anna', 'bernd', 'clara'];

/** Both sides, the store, the time: everything of a story that outlives a process. */
export class SimWorld {
  readonly story: Story;
  readonly clock = new SimClock();
  readonly erp: ErpWorld;
  readonly mailbox: MailboxWorld;
  readonly accounts: readonly Account[];
  readonly ledger: Ledger;
  readonly trace: Trace;
  /** Puts a side back to what it was at the last backup. */
  readonly backups = new Map<Side, () => void>();
  /** How many durable points the last round of the story had. */
  durable = 0;
  /** How many turns it took. */
  lastTurns = 0;
  /** What the last, silent cycle moved. */
  quiet: { before: Measure; after: Measure } | null = null;
  store: SyncStore;
  readonly #openStore: () => SyncStore;
  readonly #ids: Dice;

  /** @param openStore an empty one, whenever it is asked. */
  constructor(story: Story, openStore: () => SyncStore, trace: Trace) {
    this.story = story;
    this.#openStore = openStore;
    this.store = openStore();
    this.trace = trace;
    this.#ids = new Dice(story.seed ^ 0x1d5);
    const world = (side: Side) => ({
      manners: mannersFor(story.sides[side]),
      clock: () => this.clock.now() + story.sides[side].skew,
      chance: new Dice(story.seed ^ (side === 'erp' ? 0xe4 : 0x3a11)),
    });
    this.erp = new ErpWorld(world('erp'));
    this.mailbox = new MailboxWorld(world('mailbox'));
    this.accounts = people.slice(0, story.accounts).map((user) => ({
      id: user,
      user,
      address: `${user}@firma.example`,
    }));
    for (const { user, address } of this.accounts) {
      this.erp.addUser(user, company);
      this.mailbox.addMailbox(address);
      this.mailbox.addFolder(address, story.area, 'Ablage');
    }
    this.ledger = new Ledger(this);
  }

  side(side: Side): SideWorld {
    return side === 'erp' ? this.erp : this.mailbox;
  }

  /** Never the same twice, and in no order. */
  id(): string {
    const part = () => this.#ids.seed().toString(36).padStart(6, '0');
    return part() + part();
  }

  /** What the store keeps of an account. */
  scope(account: string): Scope {
    return {
      account,
      erp: 'demo',
      company: this.story.policy.company ?? '',
      area: this.story.area,
    };
  }

  request({ id, address }: Account): SyncRequest {
    return {
      account: {
        id,
        mailbox: address,
        addresses: [address],
        colleagues: this.accounts.map((each) => each.address).filter((each) => each !== address),
      },
      area: this.story.area,
      erp: 'demo',
      policy: this.story.policy,
      listed: this.ledger.listed,
      today: this.clock.today(),
    };
  }

  /** A run as a process of its own would begin it: nothing but what is durable is shared with others. */
  async run(account: Account, actor: Actor, turn: TakeTurn, signal: AbortSignal): Promise<Ended> {
    try {
      const report = await runSync(this.request(account), this.ports(account, actor, turn), signal);
      return { report };
    } catch (error) {
      return { error };
    }
  }

  ports({ address, user }: Account, actor: Actor, turn: TakeTurn): SyncPorts {
    const take = (point: string) => turn(actor, point);
    const verdict = async (point: string) => (await take(point)) as Verdict;
    return {
      store: watchStore(this.store, take, this.ledger.spy(actor)),
      stores: {
        erp: this.ledger.listen(this.erp.open(user, verdict), actor),
        mailbox: this.ledger.listen(this.mailbox.open(address, verdict), actor),
      },
      clock: this.clock,
      ids: () => this.id(),
      stamps: signStamps,
      pause: async (milliseconds) => {
        this.clock.pass(milliseconds);
        await take('pause');
      },
    };
  }

  /** The database is lost; the next run finds an empty one. */
  loseStore(): void {
    this.store = this.#openStore();
  }

  async beginRecord(account: Account): Promise<Pick<RunRecord, 'account' | 'from' | 'pairs'>> {
    const from = this.#lengths();
    const read = { erp: this.erp.handedOut.length, mailbox: this.mailbox.handedOut.length };
    this.ledger.begun.push({ address: account.address, read });
    return {
      account: account.id,
      from,
      pairs: await this.store.countPairs(this.scope(account.id)),
    };
  }

  endRecord(begun: Pick<RunRecord, 'account' | 'from' | 'pairs'>, ended: Ended): void {
    const report = 'report' in ended ? ended.report : null;
    const error = 'error' in ended ? ended.error : null;
    this.ledger.endRun({ ...begun, to: this.#lengths(), report, error });
  }

  #lengths(): Record<Side, number> {
    return { erp: this.erp.history.length, mailbox: this.mailbox.history.length };
  }

  /** All that the store has, of every account. */
  async pairs(): Promise<Pair[]> {
    const found: Pair[] = [];
    for (const { id } of this.accounts) {
      for await (const page of this.store.allPairs(this.scope(id), 1000)) {
        found.push(...page);
      }
    }
    return found;
  }
}

/** The company whose records are synced. */
export const company = 'nord';
