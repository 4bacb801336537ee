/** Bytes of the heap and outside of it that something holds right after a collection, and of the process. */
export function held(): { used: number; rss: number } {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { used: heapUsed + external, rss };
}
