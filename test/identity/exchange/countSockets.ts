import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** How many connections this process opened, to anywhere, while the work ran. */
export async function countSockets(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const opened = (): void => {
    count += 1;
  };
  subscribe('net.client.socket', opened);
  try {
    await work();
  } finally {
    unsubscribe('net.client.socket', opened);
  }
  return count;
}
