import { useEffect, useState } from 'react';

/** How a section of a page stands in the order in which sections may be shown. */
export interface Place {
  /** False: show a skeleton, since what is above may still grow. */
  revealed: boolean;
  /** True: it was still loading when others had to be shown; it must keep its reserved height. */
  late: boolean;
}

/**
 * Lets nothing jump while a page loads: a section is shown when all above it have settled, or when
 * `patience` milliseconds have passed. From then on a section that is still loading keeps the height that
 * was reserved for it.
 *
 * @param settled for each section from top to bottom, whether it has its answer or failed.
 */
export function useSettledOrder(settled: readonly boolean[], patience: number): Place[] {
  const [over, setOver] = useState(false);
  const [atOver, setAtOver] = useState<readonly boolean[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), patience);
    return () => clearTimeout(timer);
  }, [patience]);
  // What had settled when patience ended, remembered in the very render that shows the rest.
  if (over && atOver === null) setAtOver(settled);
  return settled.map((_own, place) => ({
    revealed: over || settled.slice(0, place).every(Boolean),
    late: atOver !== null && atOver[place] === false,
  }));
}
