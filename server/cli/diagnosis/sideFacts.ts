import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { partOf } from './partOf.ts';

/** What both sides say they can, as they are opened for the first account that may be synced. Exchange is asked nothing. */
export async function sideFacts(services: Services, { signal }: Console): Promise<unknown> {
  const { erp, mailboxes, accounts } = await services.ports();
  const all = await accounts.accounts();
  const first = all.find(({ company, isPaused }) => company !== null && !isPaused);
  return {
    erp: await partOf(async () => {
      await erp.ping(signal);
      const company = first?.company ?? null;
      const caller = first && company !== null ? { userId: first.erpUser, company } : null;
      const records = caller && (await erp.openRecords?.(caller, signal));
      return {
        kinds: erp.kinds.length,
        isForSync: erp.openRecords !== undefined,
        can: records?.can ?? null,
      };
    }),
    exchange: await partOf(async () => {
      const connections = await accounts.connections();
      const connection = connections.find(({ id }) => id === first?.connection);
      if (first === undefined || connection === undefined) return { can: null };
      const { mailbox: address, zone } = first;
      using opened = await mailboxes.open(connection, { address, zone });
      return { can: opened.mailbox.records.can };
    }),
  };
}
