import type { Context } from 'mocha';

/**
 * A browser test that fails is tried twice more: what is slow on a busy machine (the pane shows late sections
 * folded, a wait runs out) is no defect. A test that needed it is said aloud. Nothing else is ever repeated.
 */
export const mochaHooks = {
  beforeEach(this: Context): void {
    const test = this.currentTest;
    if (!/[\\/]test[\\/]browser[\\/]/.test(test?.file ?? '')) return;
    test?.retries(2);
    if (test && Reflect.get(test, '_currentRetry') !== 0)
      console.log(`      tried again: ${test.title}`);
  },
};
