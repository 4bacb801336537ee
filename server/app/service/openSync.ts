import type { Area } from '../../../shared/records/Area.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import { AppError } from '../../core/AppError.ts';
import { isMailArea } from '../../core/mail/isMailArea.ts';
import { mailLookup } from '../mail/mailLookup.ts';
import type { SyncRequest } from '../sync/SyncRequest.ts';
import { colleaguesOf } from './colleaguesOf.ts';
import { connectionOf } from './connectionOf.ts';
import { dayIn } from './dayIn.ts';
import { erpFoldersOf } from './erpFoldersOf.ts';
import { listedRefs } from './listedRefs.ts';
import { loadAccount } from './loadAccount.ts';
import type { OpenedSync } from './OpenedSync.ts';
import { openErp } from './openErp.ts';
import { placeOfAccount } from './placeOfAccount.ts';
import { picturesOf } from './picturesOf.ts';
import { requireCompany } from './requireCompany.ts';
import { requireNeeds } from './requireNeeds.ts';
import { requireReady } from './requireReady.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** What is to be opened. */
export interface SyncWish extends Pick<SyncRequest, 'direction' | 'onProgress'> {
  /** The account's id. */
  account: string;
  area: Area;
}

/**
 * Opens an account's area on both sides, as everything about it is at this moment. The ERP is asked for the user, who may
 * be gone, locked, or no longer in the company; nothing is asked of the mailbox yet.
 *
 * @throws AppError as `loadAccount`, `requireReady`, `requireCompany`; `not-configured` for a connection that is gone, a
 * secret that cannot be read, a zone that is not known, or an ERP that is not set up for the sync; `unavailable`.
 */
export async function openSync(
  ports: ServicePorts,
  { account: id, area, direction, onProgress }: SyncWish,
  signal: AbortSignal,
): Promise<OpenedSync> {
  const { erp, mailboxes, clock } = ports;
  const loaded = await loadAccount(ports, id);
  const { account, policy } = loaded;
  const { company } = requireReady(account);
  const { mailbox: address, zone } = account;
  const erpFolders = erpFoldersOf(account, area);
  if (!isZone(zone)) {
    throw new AppError('not-configured', 'The time zone of this account is not known.', {
      reason: 'unknown-zone',
    });
  }
  if (erp.openRecords === undefined) {
    throw withoutSync();
  }
  const caller = { userId: account.erpUser, company };
  await requireCompany(ports, caller, signal);
  await requireNeeds(ports, caller, signal);
  const records = await openErp(ports, { account, area, caller }, signal);
  if (records === undefined) throw withoutSync();
  const isBylist = policy.areas[area].selection.by === 'list';
  const listed = isBylist ? await listedRefs(records, area, signal) : undefined;
  const colleagues = await colleaguesOf(ports, account, area);
  const place = placeOfAccount(ports.accounts, account);
  const blobs = picturesOf(records, area);
  const opened = await mailboxes.open(await connectionOf(ports, account), place, blobs);
  const { mailbox } = opened;
  return {
    ...loaded,
    mailbox,
    request: {
      account: { id, mailbox: address, addresses: [address], colleagues },
      area,
      erp: erp.name,
      policy,
      today: dayIn(zone, clock.now()),
      ...(listed && { listed }),
      ...(erpFolders.length > 0 && { erpFolders }),
      ...(direction && { direction }),
      ...(onProgress && { onProgress }),
      ...(ports.settings && { settings: ports.settings }),
    },
    ports: {
      store: ports.sync,
      stores: { erp: records, mailbox: mailbox.records },
      clock,
      ids: ports.ids,
      stamps: ports.stamps,
      pause: ports.pause,
      ...(isMailArea(area) && { mails: mailLookup(ports, { area, caller, mailbox: address }) }),
    },
    [Symbol.dispose]: () => opened[Symbol.dispose](),
  };
}

function withoutSync(): AppError {
  return new AppError('not-configured', 'The ERP’s mapping says nothing about the sync.', {
    reason: 'erp-without-sync',
  });
}
