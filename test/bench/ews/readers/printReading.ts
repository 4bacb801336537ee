import type { Reading } from '../Reading.ts';

/** Measures some reading of this process and prints what it cost. */
export async function printReading(read: () => Promise<number>): Promise<void> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const processorBefore = process.cpuUsage();
  const items = await read();
  const { user, system } = process.cpuUsage(processorBefore);
  const reading: Reading = {
    items,
    time: performance.now() - start,
    processor: (user + system) / 1000,
    before,
    // In KB, from getrusage.
    most: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(reading));
}
