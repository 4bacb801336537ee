import { AppError } from '../../../core/AppError.ts';
import { subscribe } from '../operations/subscribe.ts';
import type { Affinity } from '../transport/Affinity.ts';
import type { StreamMember } from './StreamMember.ts';
import { watchedEvents } from './watchedEvents.ts';

/** Subscriptions asked for at a time, beside what the gates allow. */
const atATime = 8;

/** A mailbox whose subscription could not be made. */
export interface Refusal {
  member: StreamMember;
  error: AppError;
}

/**
 * Subscribes mailboxes of one group, the first alone: its answer brings the cookie that leads the
 * others to the same machine.
 *
 * @param subscribed called for each that has its subscription now
 * @returns those that have none
 * @throws the signal's reason
 */
export async function subscribeMembers(
  members: readonly StreamMember[],
  affinity: Affinity,
  subscribed: (member: StreamMember) => void,
  signal: AbortSignal,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  const one = async (member: StreamMember): Promise<void> => {
    const { client, folders = [] } = member;
    const request = { folders, events: watchedEvents, how: { streaming: true } } as const;
    try {
      const { id } = await subscribe(client, request, signal, affinity);
      member.subscriptionId = id;
      subscribed(member);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      refusals.push({ member, error });
    }
  };
  const waiting = [...members];
  const first = waiting.shift();
  if (first) await one(first);
  const lanes = Array.from({ length: atATime }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await one(next);
  });
  await Promise.all(lanes);
  return refusals;
}
