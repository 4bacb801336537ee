import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { thingStates } from '../service/thingStates.ts';
import { findOwnAccount } from './findOwnAccount.ts';

/**
 * How records are in the caller's own sync, and the appointment that is open (AD3). Asks neither side: what changed since
 * the last run is not known. Nothing is said of kinds that are not synced, areas that are off, and other companies' records.
 *
 * @throws AppError as `thingStates`.
 */
export async function showThingStates(
  { sync }: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { refs, appointment }: Body<'showThingStates'>,
): Promise<Answer<'showThingStates'>> {
  const account = sync && (await findOwnAccount(sync, caller));
  if (sync === null || account === null) return { states: [], appointment: null };
  const { ports } = sync;
  const { policy } = await loadAccount(ports, account.id);
  const isOn = (area: Area) => policy.areas[area].direction !== 'off';
  const placed = refs.flatMap((ref) => {
    if (ref.company !== account.company) return [];
    const known = ports.erp.syncedAs?.(ref);
    const area = known?.areas.find(isOn);
    return known === undefined || area === undefined ? [] : [{ area, ref, text: known.ref }];
  });
  const ask = (area: Area, side: Side, texts: readonly string[]) =>
    thingStates(ports, { account: account.id, area, side }, texts);

  const states: Answer<'showThingStates'>['states'] = [];
  for (const [area, things] of Map.groupBy(placed, (one) => one.area)) {
    const found = await ask(
      area,
      'erp',
      things.map(({ text }) => text),
    );
    for (const { ref, text } of things) {
      const state = found.get(text);
      if (state !== undefined) states.push({ ref, state });
    }
  }
  if (appointment === null || !isOn('appointments')) return { states, appointment: null };
  const own = await ask('appointments', 'mailbox', [appointment]);
  return { states, appointment: own.get(appointment) ?? null };
}
