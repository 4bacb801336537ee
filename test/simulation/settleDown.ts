import type { Dice } from './Dice.ts';
import { RoundRun } from './engine/RoundRun.ts';
import type { SimWorld } from './engine/SimWorld.ts';
import { sides } from '../../shared/records/Area.ts';

const day = 24 * 60 * 60_000;

/**
 * Nobody edits and nothing fails any more: all is in step after two cycles of an edge (I1), and then silent (I2). What
 * the brake asks is allowed by somebody who looked.
 */
export async function settleDown(world: SimWorld, dice: Dice): Promise<void> {
  const { story, trace } = world;
  const isCut = sides.some((side) => story.sides[side].traits.includes('incompleteListings'));
  // What was set aside is tried again after its pause, which is a day at most.
  world.clock.pass(day + 60_000);
  const edges = story.accounts;
  const cycles = (1 + edges) * (isCut ? 3 : 1);
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    trace.add(`quiet ${cycle}`);
    await cycleOnce(world, dice);
    world.clock.pass(2 * 60_000);
  }
  const before = measure(world);
  trace.add('silent');
  await cycleOnce(world, dice);
  world.quiet = { before, after: measure(world) };
}

async function cycleOnce(world: SimWorld, dice: Dice): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    const begun = world.ledger.runs.length;
    await new RoundRun(world, dice, { edits: [], faults: [] }).finish(world.accounts);
    if (!(await approveAll(world, begun))) return;
  }
}

/** @returns whether anything was asked. */
async function approveAll(world: SimWorld, since: number): Promise<boolean> {
  let isAny = false;
  for (const { account, report } of world.ledger.runs.slice(since)) {
    if (!report?.brake) continue;
    isAny = true;
    world.ledger.reach('4 mass deletion');
    world.ledger.approved.add(report.runId);
    await world.store.approve(
      world.scope(account),
      report.runId,
      report.brake.asks,
      'anna',
      world.clock.now(),
    );
  }
  return isAny;
}

/** What a silent cycle must not move. */
export interface Measure {
  written: Record<'erp' | 'mailbox', number>;
  /** How many things were handed out so far. */
  read: Record<'erp' | 'mailbox', number>;
}

function measure(world: SimWorld): Measure {
  const written = { erp: 0, mailbox: 0 };
  const read = { erp: 0, mailbox: 0 };
  for (const side of sides) {
    for (const { user, address } of world.accounts) {
      const counts = world.side(side).countsOf(side === 'erp' ? user : address);
      written[side] += counts.written;
    }
    read[side] = world.side(side).handedOut.length;
  }
  return { written, read };
}
