import type { CreatableArea, PairState } from '../../../shared/creating.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAtWork } from '../ownSync/SyncAtWork.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { makeItem } from '../sync/make/makeItem.ts';

/** Longest wait, in milliseconds: the record is there, and Outlook's half comes by itself. */
const patience = 6_000;

/**
 * Brings a record that was made just now into its user's Outlook. A task or an appointment has no like there, and is made at
 * once. A contact may have one that nobody has paired yet: that only a run can tell, which pairs them or makes it.
 *
 * What fails here fails nothing: to the next run it is a new record like any other.
 */
export async function pairUp(
  { ports, service: { runner } }: SyncAtWork,
  {
    account,
    area,
    record,
    pairId,
  }: {
    account: string;
    area: CreatableArea;
    record: string;
    pairId: string;
  },
): Promise<PairState> {
  const note = (error: unknown): PairState => {
    const level = error instanceof AppError ? 'warn' : 'error';
    ports.log(level, { account, area, err: error }, 'a new record waits for the next run');
    return 'soon';
  };
  const { policy } = await loadAccount(ports, account);
  if (area === 'contacts' || !policy.areas[area].create.mailbox) {
    // How it ends is told by the account's state.
    runner.sync({ account, area }, true).catch(() => undefined);
    return policy.areas[area].create.mailbox ? 'soon' : 'none';
  }
  const making = runner
    .work({ account, area }, 'create', async ({ request, ports: opened }, signal) => {
      await makeItem(request, opened, { record, pairId }, signal);
      return 'both' as const;
    })
    .catch(note);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PairState>((resolve) => {
    timer = setTimeout(() => resolve('soon'), patience);
  });
  return await Promise.race([making, late]).finally(() => clearTimeout(timer));
}
