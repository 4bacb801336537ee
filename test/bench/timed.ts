/** How long some work took, and how much processor time of this process, both in milliseconds; and what came of it. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ milliseconds: number; processor: number; result: T }> {
  const [before, processorBefore] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const milliseconds = performance.now() - before;
  const { user, system } = process.cpuUsage(processorBefore);
  return { milliseconds, processor: (user + system) / 1000, result };
}
