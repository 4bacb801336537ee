import type { Pair } from '../../../core/sync/Pair.ts';
import type { Plan } from '../../../core/sync/Plan.ts';
import type { Step } from '../../../core/sync/Step.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Stores, before the pairs of a plan are begun, which items are to get a stamp then. Killed in between, a run would leave
 * an item that is known by its reference only, for ever: moved and changed, or with the link table lost, it would be
 * taken for a new one (I4).
 *
 * @param pairs those that the store has.
 */
export async function intendStamps(
  run: SyncRun,
  { steps }: Plan,
  pairs: ReadonlyMap<string, Pair>,
): Promise<void> {
  const { stamps, versions } = run.can('mailbox');
  if (!stamps || !versions) return;
  const intents = steps.flatMap((step): Intent[] => {
    const ref = itemOf(step, pairs);
    if (ref === null || !('pair' in step) || step.pair === null) return [];
    if (run.unstamped.has(step.pair.id)) return [];
    const place = run.pending.get(placeKey('mailbox', ref))?.collection ?? '';
    const facts = { runId: run.id, pairId: step.pair.id, side: 'mailbox', op: 'update' } as const;
    const nothing = { version: null, before: {}, set: {} };
    const at = { ref, collection: place, createdAt: run.now };
    return [{ id: run.ports.ids(), ...facts, ...nothing, ...at }];
  });
  if (intents.length === 0) return;
  await run.breathe();
  await run.ports.store.saveIntents(run.lease, intents, []);
  for (const { id, pairId } of intents) run.unstamped.set(pairId, id);
}

/** The item that was there before its pair: what is made in the mailbox has its stamp from the beginning. */
function itemOf(step: Step, pairs: ReadonlyMap<string, Pair>): string | null {
  switch (step.op) {
    case 'pair': {
      const { id, erp, mailbox } = step.pair;
      // The stamp names the record: one that got another number is to be named anew.
      return erp === null || isOf(pairs.get(id), erp.ref) ? null : (mailbox?.ref ?? null);
    }
    case 'create':
      // A record that was made again has another key than the one in the stamp.
      return step.side === 'erp' ? step.source.ref : null;
    case 'update':
      // The first pairing of two that differ begins with an update.
      return step.side === 'erp' && !isOf(pairs.get(step.pair.id), step.own.ref)
        ? step.source.ref
        : null;
    case 'delete':
    case 'purge':
    case 'forget':
    case 'ask':
      return null;
  }
}

function isOf(pair: Pair | undefined, record: string): boolean {
  return pair?.erp?.ref === record;
}
