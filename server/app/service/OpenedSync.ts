import type { Mailbox } from '../../ports/Mailbox.ts';
import type { SyncPorts } from '../sync/SyncPorts.ts';
import type { SyncRequest } from '../sync/SyncRequest.ts';
import type { LoadedAccount } from './loadAccount.ts';

/** An account's area, opened on both sides: what every service of app/sync takes. To be disposed of. */
export interface OpenedSync extends Disposable, LoadedAccount {
  request: SyncRequest;
  ports: SyncPorts;
  mailbox: Mailbox;
}
