import type { RecordRef } from '../../../../shared/recordViews.ts';
import type { Answer, Body } from '../../../../shared/routes.ts';
import { refKey } from '../../../core/refKey.ts';
import type { Got, RecordStore } from '../../../ports/RecordStore.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { readIfThere } from '../../readIfThere.ts';
import { loadAccount } from '../../service/loadAccount.ts';
import { openSync } from '../../service/openSync.ts';
import { withDeadline } from '../../withDeadline.ts';
import { findOwnAccount } from '../findOwnAccount.ts';
import { describeTwin, type ReadTwin } from './describeTwin.ts';
import { type Paired, readPaired } from './readPaired.ts';
import type { OpenAppointment } from './OpenAppointment.ts';

type Ports = Pick<AppPorts, 'sync' | 'settings' | 'erp' | 'identities' | 'seen'>;

const area = 'appointments';

/**
 * The open appointment beside what the ERP has of it: the record that the sync keeps in step with it, and those that people
 * linked by hand; with what saving or deleting it would do in the ERP. That the mailbox is the caller's is only what the
 * caller says, so nothing is shown of what is private, and one that was found by what it says and is private is not found.
 *
 * @throws AppError as `openSync`; what a side fails with; `unavailable` where it takes too long.
 */
export async function showAppointment(
  ports: Ports,
  caller: Caller,
  { itemId, opened, form, linked, zone }: Body<'showAppointment'>,
  signal: AbortSignal,
): Promise<Answer<'showAppointment'>> {
  const identity = itemId === null ? null : await ports.identities.appointment(caller, itemId);
  const known: OpenAppointment = { itemId, identity, isGuessed: false };
  const own = await ownAccount(ports, caller);
  return await withDeadline(ports.settings.erpTimeout, signal, async (until) => {
    if (own === null) return await withoutSync(ports, caller, { open: known, linked, zone }, until);
    using sync = await openSync(own.ports, { account: own.account.id, area }, until);
    const wish = { open: known, opened, form, linked };
    const paired = await readPaired(ports.erp, sync, wish, until);
    const { open, pair, isHidden } = paired;
    if (open.isGuessed && isHidden) {
      const nothing = { open: { ...open, itemId: null, identity: null }, linked, zone };
      return await withoutSync(ports, caller, nothing, until);
    }
    const home = own.account.zone;
    const at = open.identity?.originalStart ?? null;
    const read = await readTwins(
      ports,
      caller,
      { paired, linked, store: sync.ports.stores.erp },
      until,
    );
    return {
      part: open.identity?.part ?? null,
      itemId: open.itemId,
      thing: pair === null ? null : `p:${pair.id}`,
      isFound: open.itemId !== null || pair !== null || !open.isGuessed,
      twins: read.map((one) => describeTwin(one, { at, home, isHidden })),
      effects: paired.effects,
    };
  });
}

/** The caller's own account, where its appointments are synced. */
async function ownAccount({ sync }: Ports, caller: Caller) {
  const account = sync && (await findOwnAccount(sync, caller));
  if (sync === null || account === null) return null;
  const { policy } = await loadAccount(sync.ports, account.id);
  return policy.areas[area].direction === 'off' ? null : { ports: sync.ports, account };
}

/** Of records that are linked by hand only: nothing that is saved or deleted does anything to them. */
async function withoutSync(
  ports: Ports,
  caller: Caller,
  { open, linked, zone }: { open: OpenAppointment; linked: readonly RecordRef[]; zone: string },
  signal: AbortSignal,
): Promise<Answer<'showAppointment'>> {
  const { erp } = ports;
  const { userId, company } = caller.erp;
  const isAny = linked.some((ref) => erp.syncedAs?.(ref).areas.includes(area) === true);
  const store = isAny ? ((await erp.openRecords?.({ userId, company }, signal)) ?? null) : null;
  const read = await readTwins(ports, caller, { paired: null, linked, store }, signal);
  const at = open.identity?.originalStart ?? null;
  return {
    part: open.identity?.part ?? null,
    itemId: open.itemId,
    thing: null,
    isFound: true,
    twins: read.map((one) => describeTwin(one, { at, home: zone, isHidden: false })),
    effects: [],
  };
}

async function readTwins(
  ports: Ports,
  caller: Caller,
  from: { paired: Paired | null; linked: readonly RecordRef[]; store: RecordStore | null },
  signal: AbortSignal,
): Promise<ReadTwin[]> {
  const { erp } = ports;
  const { paired, linked, store } = from;
  const pairRef = paired?.pair?.erp?.ref ?? null;
  const synced = pairRef === null ? null : (erp.recordOf?.(pairRef) ?? null);
  const others = linked.flatMap((ref) => {
    const known = erp.syncedAs?.(ref);
    const isOther = known?.areas.includes(area) === true && known.ref !== pairRef;
    return isOther && ref.company === caller.erp.company ? [{ ref, text: known.ref }] : [];
  });
  const texts = others.map(({ text }) => text);
  const gots = store === null || texts.length === 0 ? [] : await store.get(area, texts, signal);
  const refs = [...(synced === null ? [] : [synced]), ...others.map(({ ref }) => ref)];
  const summaries = await readIfThere(ports, caller, refs, signal);
  const byRef = new Map(refs.map((ref, place) => [refKey(ref), summaries[place] ?? null]));
  const summary = (ref: RecordRef | null) =>
    ref === null ? null : (byRef.get(refKey(ref)) ?? null);
  const twins: ReadTwin[] = others.flatMap(({ ref }, place) => {
    const got: Got | undefined = gots[place];
    return got === undefined ? [] : [{ ref, isSynced: false, summary: summary(ref), got }];
  });
  if (!paired?.got) return twins;
  return [{ ref: synced, isSynced: true, summary: summary(synced), got: paired.got }, ...twins];
}
