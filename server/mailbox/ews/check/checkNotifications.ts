import { AppError } from '../../../core/AppError.ts';
import type { EwsClient } from '../EwsClient.ts';
import { getStreamingEvents } from '../operations/getStreamingEvents.ts';
import { subscribe } from '../operations/subscribe.ts';
import { unsubscribe } from '../operations/unsubscribe.ts';
import { watchedEvents } from '../streams/watchedEvents.ts';
import { Affinity } from '../transport/Affinity.ts';

/** A proxy that gathers an answer before it passes it on holds back even its first words. */
const patienceMs = 15_000;

/**
 * Whether the server tells of changes over a connection that stays open.
 *
 * @param address the mailbox's
 * @returns milliseconds until the first words of the connection were there
 * @throws AppError what it failed with
 */
export async function checkNotifications(
  client: EwsClient,
  address: string,
  signal: AbortSignal,
): Promise<number> {
  const affinity = new Affinity(address);
  const request = { events: watchedEvents, how: { streaming: true } } as const;
  const { id } = await subscribe(client, request, signal, affinity);
  const limit = AbortSignal.timeout(patienceMs);
  const start = performance.now();
  try {
    const wanted = { subscriptionIds: [id], minutes: 1 };
    const either = AbortSignal.any([signal, limit]);
    for await (const event of getStreamingEvents(client, wanted, either, affinity)) {
      if (event.type === 'lost') throw event.error;
      return performance.now() - start;
    }
  } catch (error) {
    if (!limit.aborted) throw error;
  } finally {
    // One that cannot be ended ends by itself.
    await unsubscribe(client, { subscriptionId: id }, signal, affinity).catch(() => undefined);
  }
  const message = 'The connection for notifications stayed silent.';
  throw new AppError('unavailable', message, { reason: 'notifications' });
}
