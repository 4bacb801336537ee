import { AppError } from '../../../core/AppError.ts';
import type { EwsClient } from '../EwsClient.ts';
import { getFolder } from '../operations/getFolder.ts';

/** What was seen of the server's limits. Exchange tells its policy to nobody; only its effect shows. */
export interface SeenThrottling {
  /** Requests sent at the same time. */
  asked: number;
  answered: number;
  /** Those the server asked to wait for. */
  refused: number;
  /** Seconds it asked to wait; 0 where it did not. */
  wait: number;
  /** Milliseconds of the slowest one that was answered. */
  slowest: number;
}

/**
 * Sends some cheap requests at the same time and counts what is refused.
 *
 * @param client must let that many through at a time
 * @throws AppError where none of them was answered for another reason than haste
 */
export async function probeThrottling(
  client: EwsClient,
  asked: number,
  signal: AbortSignal,
): Promise<SeenThrottling> {
  const folders = [{ distinguished: 'inbox' }];
  const results = await Promise.all(
    Array.from({ length: asked }, async () => {
      const start = performance.now();
      try {
        const shape = { base: 'IdOnly' } as const;
        const [outcome] = await getFolder(client, { folders, shape }, signal);
        if (outcome?.state === 'failed') return outcome.error;
        return performance.now() - start;
      } catch (error) {
        if (error instanceof AppError) return error;
        throw error;
      }
    }),
  );
  const times = results.filter((result) => typeof result === 'number');
  const failures = results.filter((result) => result instanceof AppError);
  const waits = failures.filter(({ kind }) => kind === 'too-many-requests');
  const [other] = failures.filter(({ kind }) => kind !== 'too-many-requests');
  if (times.length === 0 && other) throw other;
  return {
    asked,
    answered: times.length,
    refused: waits.length,
    wait: Math.max(0, ...waits.map(({ retryAfter = 0 }) => retryAfter)),
    slowest: Math.max(0, ...times),
  };
}
