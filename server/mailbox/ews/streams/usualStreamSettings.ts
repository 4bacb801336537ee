import type { StreamSettings } from './StreamSettings.ts';

/**
 * For Exchange 2016 and later. A connection ends a minute before the 30 after which Exchange forgets a
 * streaming subscription that nobody listens to.
 */
export const usualStreamSettings: StreamSettings = {
  connections: 10,
  perConnection: 200,
  minutes: 29,
  firstPause: 1_000,
  longestPause: 300_000,
  steadyAfter: 60_000,
  silence: 120_000,
  settle: 500,
  gather: 250,
  poll: 60_000,
  retryStreaming: 900_000,
};
