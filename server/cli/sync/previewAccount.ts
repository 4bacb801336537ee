import type { Area } from '../../../shared/records/Area.ts';
import { openSync } from '../../app/service/openSync.ts';
import { previewSync, type SyncPreview } from '../../app/sync/previewSync.ts';
import type { SyncRequest } from '../../app/sync/SyncRequest.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { asIf } from '../accounts/asIf.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';

/** What is to be looked at. */
export interface PreviewWish extends Pick<SyncRequest, 'direction' | 'onProgress'> {
  /** As it is, or as it is to be. One that is paused is looked at as if it were not. */
  account: SyncAccount;
  area: Area;
}

/** What the next run of an account's area would do, also of an account or with rules that are not saved yet (NX3). @throws AppError. */
export async function previewAccount(
  services: Services,
  { account, ...wish }: PreviewWish,
  { signal }: Console,
): Promise<SyncPreview> {
  const ports = await services.ports();
  const accounts = asIf(services.accounts, { ...account, isPaused: false });
  const opened = await openSync({ ...ports, accounts }, { ...wish, account: account.id }, signal);
  try {
    return await previewSync(opened.request, opened.ports, signal);
  } finally {
    opened[Symbol.dispose]();
  }
}
