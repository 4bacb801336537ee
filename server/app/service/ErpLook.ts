import type { Area } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { ChangeRow, RecordStore } from '../../ports/RecordStore.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import { cursorText } from '../sync/observe/cursorText.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import type { LoadedAccount } from './loadAccount.ts';
import { openErp } from './openErp.ts';
import { requireReady } from './requireReady.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** How far a collection was looked through without finding anything, beside where the sync has read to. */
interface Looked {
  kept: string;
  at: string;
}

/**
 * Looks whether the ERP has anything new for an account's area since the sync last read it, and keeps nothing of it: a change
 * in the ERP costs the mail server nothing for those whom it does not concern. What was looked through is not looked through
 * again.
 */
export class ErpLook {
  readonly #ports: Pick<ServicePorts, 'erp' | 'sync'>;
  readonly #looked = new Map<string, Looked>();

  constructor(ports: Pick<ServicePorts, 'erp' | 'sync'>) {
    this.#ports = ports;
  }

  /**
   * @returns true also where it was never read, or is to be read anew.
   * @throws AppError as `requireReady`; whatever the ERP or the store fails with.
   */
  async hasChanges(
    { account, policy }: LoadedAccount,
    area: Area,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { erp } = this.#ports;
    const { company } = requireReady(account);
    const caller = { userId: account.erpUser, company };
    const records = await openErp(this.#ports, { account, area, caller }, signal);
    if (records === undefined || (records.can.fields[area]?.length ?? 0) === 0) return false;
    const nobody = { id: account.id, mailbox: account.mailbox, addresses: [], colleagues: [] };
    const scope = scopeOf({ account: nobody, area, erp: erp.name, policy });
    for (const { id } of await records.collections(area, signal)) {
      if (await this.#hasChanged(records, scope, id, signal)) return true;
    }
    return false;
  }

  async #hasChanged(
    records: RecordStore,
    scope: Scope,
    collection: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    const kept = await this.#ports.sync.cursor(scope, 'erp', collection);
    if (kept === null) return true;
    const { at: read, stage } = cursorText.read(kept);
    if (stage !== 'next') return true;
    const key = JSON.stringify([scope, collection]);
    const before = this.#looked.get(key);
    const from = before?.kept === kept ? before.at : read;
    try {
      for await (const { rows, cursor } of records.listChanges(collection, from, signal)) {
        if (await this.#concern(scope, rows)) return true;
        this.#looked.set(key, { kept, at: cursor });
      }
      return false;
    } catch (error) {
      if (error instanceof AppError && error.kind === 'cursor-expired') return true;
      throw error;
    }
  }

  /** Of what is gone, or never was this user's, only what is paired concerns the account. */
  async #concern(scope: Scope, rows: readonly ChangeRow[]): Promise<boolean> {
    if (rows.some(({ state }) => state === 'present')) return true;
    const refs = rows.map(({ ref }) => ref);
    if (refs.length === 0) return false;
    return (await this.#ports.sync.pairsByRef(scope, 'erp', refs)).length > 0;
  }
}
