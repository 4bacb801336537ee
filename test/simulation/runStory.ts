import { MemorySyncStore } from '../fakes/memorySyncStore.ts';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { journalKeys } from '../store/journalKeys.ts';
import type { SyncStore } from '../../server/ports/SyncStore.ts';
import { sides } from '../../shared/records/Area.ts';
import { Dice } from './Dice.ts';
import type { Violation } from './engine/Ledger.ts';
import { RoundRun } from './engine/RoundRun.ts';
import { SimWorld } from './engine/SimWorld.ts';
import { Trace } from './engine/Trace.ts';
import { describeWorld } from './describeWorld.ts';
import { checkAll } from './invariants/checkAll.ts';
import { endState } from './endState.ts';
import { noteClasses } from './noteClasses.ts';
import { endTrouble } from './people/endTrouble.ts';
import { perform } from './people/perform.ts';
import { settleDown } from './settleDown.ts';
import type { Story } from './story/Story.ts';

/** How a story ended. */
export interface Ending {
  violations: readonly Violation[];
  digest: string;
  turns: number;
  classes: ReadonlyMap<string, number>;
  lines: readonly string[];
  /** What both sides and the pairs are in the end, without what is drawn: references, ids, versions. */
  end: string;
  /** How many points of the last round are durable ones. */
  durable: number;
  /** How many turns it took. */
  lastTurns: number;
}

/** Tells a story from its beginning to its end and checks everything that must hold then. */
export async function runStory(story: Story, isWhole = false): Promise<Ending> {
  const opened: OpenedStore[] = [];
  const stores: SyncStore[] =
    story.store === 'memory' ? [] : await openAll(countStores(story), opened);
  const trace = new Trace(isWhole);
  const world = new SimWorld(story, () => stores.pop() ?? new MemorySyncStore(), trace);
  let end = '';
  try {
    const dice = new Dice(story.seed ^ 0x5c4ed);
    for (const edit of story.population) perform(world, edit);
    for (const side of sides) world.backups.set(side, world.side(side).backup());
    for (const round of story.rounds) {
      world.clock.pass(round.minutes * 60_000);
      for (const { at, edit } of round.edits) {
        if (at === null) trace.add(`edit ${JSON.stringify(edit)} ${perform(world, edit)}`);
      }
      const running = new RoundRun(world, dice, round);
      await running.finish(world.accounts);
      world.durable = running.durable;
      world.lastTurns = running.turns;
    }
    endTrouble(world);
    await settleDown(world, dice);
    noteClasses(world);
    end = await endState(world);
    await checkAll(world);
    if (isWhole) trace.lines.push(...(await describeWorld(world)));
  } catch (error) {
    world.ledger.violate('told', error instanceof Error ? (error.stack ?? '') : String(error));
  } finally {
    for (const each of opened) await each.close();
  }
  const { violations, classes } = world.ledger;
  return {
    violations,
    classes,
    digest: trace.digest(),
    turns: trace.length,
    lines: trace.lines,
    end,
    durable: world.durable,
    lastTurns: world.lastTurns,
  };
}

/** SQLite in memory: one, and another for each time that it is lost. */
async function openAll(count: number, opened: OpenedStore[]): Promise<SyncStore[]> {
  for (let n = 0; n < count; n += 1) {
    opened.push(await openStore('sqlite::memory:', { journalKeys }));
  }
  return opened.map(({ sync }) => sync);
}

function countStores({ rounds }: Story): number {
  const edits = rounds.flatMap((round) => round.edits);
  return 1 + edits.filter(({ edit }) => edit.op === 'loseStore').length;
}
