import { creatableAreas } from '../../../shared/creating.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import { AppError } from '../../core/AppError.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { findOwnAccount } from '../ownSync/findOwnAccount.ts';
import { readAllowed } from '../readAllowed.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { makeItem } from '../sync/make/makeItem.ts';
import { draftItem } from './draftItem.ts';
import { refusedByErp } from './refusedByErp.ts';

/**
 * Makes a record's counterpart in the caller's own mailbox: a contact, an appointment or a task that is a pair with it.
 * Where it is there already that is answered. Where nothing is synchronised for the caller, what Outlook's own form for an
 * appointment is to be filled with.
 *
 * @throws AppError `not-allowed` and `not-found` for a record that the caller may not see or that is gone; `not-found`,
 * reason `sync-not-set-up`, for a contact without a sync; `conflict`, reason `area-off` or `kept-out`, where the account's
 * rules keep it out; as `makeItem`.
 */
export async function createItem(
  ports: Pick<AppPorts, 'erp' | 'settings' | 'seen' | 'sync'>,
  caller: Caller,
  { ref, zone }: Body<'createItem'>,
  signal: AbortSignal,
): Promise<Answer<'createItem'>> {
  await readAllowed(ports, caller, [ref], signal);
  const known = ports.erp.syncedAs?.(ref);
  const areas = creatableAreas.filter((area) => known?.areas.includes(area));
  const [first] = areas;
  if (known === undefined || first === undefined) throw off();
  const account = ports.sync && (await findOwnAccount(ports.sync, caller));
  if (ports.sync === null || account === null) {
    return await draftItem(ports, caller, { area: first, record: known.ref, zone }, signal);
  }
  const { policy } = await loadAccount(ports.sync.ports, account.id);
  const area = areas.find((one) => goesTo(policy.areas[one].direction, 'mailbox'));
  if (area === undefined) throw off();
  const wish = { record: known.ref, pairId: ports.sync.ports.ids() };
  try {
    const { ref: itemId, isNew } = await ports.sync.service.runner.work(
      { account: account.id, area },
      'create',
      ({ request, ports: opened }, running) => makeItem(request, opened, wish, running),
    );
    return { state: isNew ? 'made' : 'there', area, itemId };
  } catch (error) {
    throw refusedByErp(error, caller.erp.language);
  }
}

function off(): AppError {
  return new AppError('conflict', 'This is switched off.', { reason: 'area-off' });
}
