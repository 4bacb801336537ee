import type { AppointmentForm } from '../../../../shared/appointments.ts';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { foresee, type ForeseeInput } from '../../../core/sync/foresee.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { AppointmentEffect } from '../../../../shared/appointments.ts';
import type { ErpConnector } from '../../../ports/ErpConnector.ts';
import type { Got, RecordStore } from '../../../ports/RecordStore.ts';
import type { OpenedSync } from '../../service/OpenedSync.ts';
import { scopeOf } from '../../sync/scopeOf.ts';
import { findOpen } from './findOpen.ts';
import type { OpenAppointment } from './OpenAppointment.ts';
import { wantedFields } from './wantedFields.ts';

const area = 'appointments';

/** What is asked of the sync about the open appointment. */
export interface PairedQuestion {
  open: OpenAppointment;
  opened: AppointmentForm | null;
  form: AppointmentForm | null;
  /** Records that it is linked to by hand. */
  linked: readonly RecordRef[];
}

/** What the sync knows of it, with both sides as they are now. */
export interface Paired {
  open: OpenAppointment;
  pair: Pair | null;
  /** The record of the pair. */
  got: Got | null;
  /** Any side is private. */
  isHidden: boolean;
  effects: AppointmentEffect[];
}

/**
 * Finds the pair of the open appointment and foresees what saving or deleting it would do: by its item, which is the whole
 * series for a date of one, by a record that it is linked to, or by what it says. Reads both sides, writes neither.
 *
 * @throws AppError what a side or the store fails with.
 */
export async function readPaired(
  erp: Pick<ErpConnector, 'syncedAs'>,
  opened: OpenedSync,
  question: PairedQuestion,
  signal: AbortSignal,
): Promise<Paired> {
  const { request, ports, mailbox, account } = opened;
  const scope = scopeOf(request);
  const { form } = question;
  let { open } = question;
  const refs = question.linked.flatMap((ref) => {
    const known = erp.syncedAs?.(ref);
    return known?.areas.includes(area) === true ? [known.ref] : [];
  });
  const byRecord = open.itemId === null ? await ports.store.pairsByRef(scope, 'erp', refs) : [];
  if (open.itemId === null && byRecord.length !== 1 && question.opened !== null) {
    open = await findOpen(mailbox, question.opened, signal);
    // It was saved since: then that is what the mailbox says.
    if (open.itemId === null && form !== null) open = await findOpen(mailbox, form, signal);
  }
  if (open.itemId !== null && open.identity === null) {
    open = { ...open, identity: await mailbox.identify(open.itemId, signal) };
  }
  const at = open.identity?.originalStart ?? null;
  const itemRef = at === null ? open.itemId : (open.identity?.series ?? null);
  const pairs =
    itemRef === null ? byRecord : await ports.store.pairsByRef(scope, 'mailbox', [itemRef]);
  const [pair = null] = pairs.length === 1 ? pairs : [];
  const ref = itemRef ?? pair?.mailbox?.ref ?? null;
  const item = ref === null ? null : await read(ports.stores.mailbox, ref, signal);
  const got = pair?.erp ? await read(ports.stores.erp, pair.erp.ref, signal) : null;
  const [mine, theirs] = [baselineOf(item), baselineOf(got)];
  const known = [mine, theirs, pair?.mailbox ?? null, pair?.erp ?? null];
  const isHidden = known.some((one) => one !== null && isPrivate(one.fields));
  const isNew = ref === null && !open.isGuessed;
  const isThere = mine !== null && (pair !== null || form !== null);
  if (!isThere && !(isNew && form !== null)) {
    return { open, pair, got, isHidden, effects: [] };
  }
  const now = mine?.fields ?? {};
  const saving = form === null ? null : wantedFields(now, at, form, account.zone);
  const kin = pair === null ? [] : await ports.store.pairsByIdentity(scope, [pair.identity]);
  const input: ForeseeInput = {
    ...{ account: request.account, erp: request.erp, area, policy: request.policy },
    can: { erp: ports.stores.erp.can, mailbox: ports.stores.mailbox.can },
    kin: kin.filter((one) => one.account !== account.id),
    listed: request.listed ?? new Set(),
    today: request.today,
  };
  const effects = foresee(input, {
    pair,
    erp: theirs,
    mailbox: mine,
    wanted: saving?.wanted ?? null,
    changed: saving?.changed ?? [],
  });
  // Deleting one date deletes no record: that is a change of the series.
  const told = at === null ? effects : effects.filter(({ what }) => what !== 'deletes');
  return { open, pair, got, isHidden, effects: told };
}

async function read(store: RecordStore, ref: string, signal: AbortSignal): Promise<Got | null> {
  const [got] = await store.get(area, [ref], signal);
  if (got?.state === 'failed') throw got.error;
  return got ?? null;
}

function baselineOf(got: Got | null): Baseline | null {
  if (got?.state !== 'found') return null;
  const { ref, version, native, record } = got;
  return { ref, version, native, fields: record.fields };
}
