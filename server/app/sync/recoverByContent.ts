import { sides } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Intent, StoredObservation } from '../../ports/SyncStore.ts';
import { isRewritten } from './apply/isRewritten.ts';
import type { Look } from './apply/lookForWrites.ts';
import { settleIntents } from './apply/settleIntents.ts';
import type { SyncRun } from './SyncRun.ts';

/**
 * On a side without stamps and without keys a thing that a killed run made can only be known again by what is in it:
 * once everything new of that side was read, it is there or it was never made. The same thing made by a person in that
 * moment is taken for it, which is what people would want of two alike.
 */
export async function recoverByContent(run: SyncRun): Promise<void> {
  const open = (await run.ports.store.openIntents(run.scope)).filter(({ op }) => op === 'create');
  for (const side of sides) {
    const { stamps, idempotentCreate } = run.can(side);
    const own = open.filter((intent) => intent.side === side);
    if (stamps || idempotentCreate || own.length === 0 || !run.readWhole.has(side)) continue;
    const looks = new Map<string, Look>(own.map(({ id }) => [id, { state: 'not-done' }]));
    const waiting = new Map(own.map((intent) => [intent.id, intent]));
    for await (const page of run.store.observations(run.scope, run.settings.pageSize)) {
      await run.breathe();
      for (const seen of page.filter((one) => one.side === side && one.pairId === null)) {
        const intent = [...waiting.values()].find((each) => isWhatWeMade(run, each, seen));
        if (intent === undefined || seen.observation.state !== 'present') continue;
        waiting.delete(intent.id);
        const { ref, version, fields, native } = seen.observation;
        const record = { area: run.scope.area, fields };
        const written = { state: 'done' as const, ref, version, record, native };
        looks.set(intent.id, { state: 'done', written, stamp: null });
      }
    }
    const stuck = await settleIntents(run, side, own, looks);
    const closed = own.filter(({ id }) => !stuck.has(id));
    for (const { id, pairId } of closed) {
      run.blocked.delete(pairId);
      run.unsettled.delete(id);
    }
    for (const { pairId, ref } of closed) run.tally.clear(side, ref ?? '', pairId);
  }
}

function isWhatWeMade(run: SyncRun, { set }: Intent, { observation }: StoredObservation): boolean {
  if (observation.state !== 'present') return false;
  const now: Fields = observation.fields;
  const told = Object.keys(set).filter((field) => now[field] !== undefined && now[field] !== null);
  return (
    told.length > 0 &&
    Object.entries(set).every(([field, given]) =>
      isRewritten(run.scope.area, field, given, now[field]),
    )
  );
}
