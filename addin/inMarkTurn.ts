/**
 * Does what may put the first mark on an item. The pane and what runs beside it take turns, so that a mail being written gets one
 * mark and all its links are found by it. Where the browser keeps no locks for a part of another page, nobody waits.
 */
export async function inMarkTurn<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as Partial<Navigator>;
  if (locks === undefined) return await work();
  const begun = { is: false };
  try {
    return await locks.request('erp-link mark', async () => {
      begun.is = true;
      return await work();
    });
  } catch (error) {
    if (begun.is) throw error;
    return await work();
  }
}
