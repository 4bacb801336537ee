import { sides } from '../../../shared/records/Area.ts';
import { isStampIntent } from './apply/isStampIntent.ts';
import { lookForWrites } from './apply/lookForWrites.ts';
import { repeatCreates } from './apply/repeatCreates.ts';
import { settleIntents } from './apply/settleIntents.ts';
import { keepUnlisted } from './observe/keepUnlisted.ts';
import type { SyncRun } from './SyncRun.ts';

/**
 * Settles the writes that a killed run left open, by looking (NX7, I11): what happened is committed as if nobody had
 * been killed, what did not happen is planned anew. What nobody can tell yet stays open, and its pair is left alone.
 */
export async function recover(run: SyncRun): Promise<void> {
  const open = await run.ports.store.openIntents(run.scope);
  // What is only to be stamped is stamped with the next plan.
  for (const { id, pairId } of open.filter(isStampIntent)) run.unstamped.set(pairId, id);
  const intents = open.filter((intent) => !isStampIntent(intent));
  run.begin('recover', intents.length);
  for (const side of sides) {
    const own = intents.filter((intent) => intent.side === side);
    if (own.length === 0) continue;
    await run.breathe();
    const looks = await lookForWrites(run, side, own);
    await repeatCreates(run, side, own, looks);
    const made = own.flatMap(({ id, op, collection }) => {
      const look = looks.get(id);
      return op === 'create' && look?.state === 'done'
        ? [{ collection, ref: look.written.ref }]
        : [];
    });
    await keepUnlisted(run, side, made);
    await settleIntents(run, side, own, looks);
    run.advance(own.length);
  }
}
