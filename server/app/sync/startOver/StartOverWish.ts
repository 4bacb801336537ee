import type { Side } from '../../../../shared/records/Area.ts';

/** How a scope is started over. */
export interface StartOverWish {
  /** The side that nothing is deleted from: what the other one has of it is made anew by the next run. */
  leading: Side;
  /**
   * What is deleted on the other side: everything that is paired, as BS9 has it; or only what the sync made there, so that
   * what people made there themselves stays and is paired anew.
   */
  take: 'paired' | 'made-by-sync';
  /**
   * Where another program copies that side elsewhere: how long nothing may have come back, and after how long in all it is
   * waited for no more, in milliseconds. It is looked once, at the end, when absent.
   */
  relay?: { quiet: number; most: number };
}
