import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { findItem } from '../operations/findItem.ts';
import { getFolder } from '../operations/getFolder.ts';
import { getServerTimeZones } from '../operations/getServerTimeZones.ts';
import { checkNotifications } from './checkNotifications.ts';
import type { CheckRequest } from './CheckRequest.ts';
import type { CheckRun, Seen } from './CheckRun.ts';
import { probeThrottling } from './probeThrottling.ts';
import { writeTestItem } from './writeTestItem.ts';

const folders = ['calendar', 'contacts', 'tasks', 'inbox', 'deleteditems'];
const shape = { base: 'Default' } as const;

/** Requests at a time when the limits are tried; the client must let them through. */
const burst = 8;

/** Tries all that the sync does in a mailbox that lets the account in. */
export async function useMailbox(
  run: CheckRun,
  client: EwsClient,
  request: CheckRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const hasFolders = await run.step('folders', async () => {
    const wanted = folders.map((distinguished) => ({ distinguished }));
    const found = (await getFolder(client, { folders: wanted, shape }, signal)).map((one) =>
      valueOf([one]),
    );
    const facts = folders.map((name, at) => [name, found[at]?.itemCount ?? 0] as const);
    return { facts: Object.fromEntries(facts) };
  });
  if (hasFolders) await run.step('reading', () => readEach(client, signal));
  else run.skip('reading');
  if (request.write && hasFolders) {
    await run.step('writing', async () => {
      const before = clock.now();
      const madeAt = await writeTestItem(client, signal);
      const seconds = Math.round((madeAt - before) / 1000);
      if (Number.isNaN(seconds)) return {};
      const facts = { secondsAhead: seconds };
      return { facts, ...(Math.abs(seconds) > 120 && { poor: 'clock-differs' }) };
    });
  } else run.skip('writing');
  await run.step('time-zone', async () => {
    const { timeZone = 'UTC' } = request;
    const zones = await getServerTimeZones(client, { ids: [timeZone], full: false }, signal);
    const isKnown = zones.some(({ id }) => id === timeZone);
    if (isKnown) return { facts: { timeZone } };
    const message = 'The server does not know this time zone.';
    throw new AppError('invalid-input', message, { reason: 'unknown-zone', details: { timeZone } });
  });
  await run.step('notifications', () => beTold(client, request.address, signal), 'poor');
  await run.step(
    'throttling',
    async () => {
      const { slowest, ...seen } = await probeThrottling(client, burst, signal);
      const facts = { ...seen, milliseconds: Math.round(slowest) };
      return { facts, ...(seen.refused > 0 && { poor: 'throttled' }) };
    },
    'poor',
  );
}

/** One item of each folder, as a listing would bring it. */
async function readEach(client: EwsClient, signal: AbortSignal): Promise<Seen> {
  const start = performance.now();
  const wanted = folders.map((distinguished) => ({ distinguished }));
  const view = { offset: 0, size: 1 };
  const outcomes = await findItem(client, { folders: wanted, shape, view }, () => 1, signal);
  const items = outcomes.map((one) => valueOf([one]).items.length).reduce((a, b) => a + b, 0);
  return { facts: { items, milliseconds: Math.round(performance.now() - start) } };
}

async function beTold(client: EwsClient, address: string, signal: AbortSignal): Promise<Seen> {
  try {
    const milliseconds = Math.round(await checkNotifications(client, address, signal));
    return { facts: { milliseconds } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Whatever it failed with, the sync goes on by asking.
    const { kind, message, details } = error;
    throw new AppError(kind, message, { reason: 'notifications', details, cause: error });
  }
}
