import assert from 'node:assert/strict';

/**
 * A row, or part of one, that is known not to hold. It is red in the table and said aloud; the suite goes on. Where it holds
 * after all the test fails, so that nobody is told of a defect that is gone.
 *
 * @param rows ids, divided by blanks.
 * @param why what is wrong, for whoever will mend it.
 * @param show as `row`: what would have to hold.
 */
export function defect(rows: string, what: string, why: string, show: () => Promise<void>): void {
  it(`${rows} is red: ${what}`, async () => {
    let failure: Error | null = null;
    try {
      await show();
    } catch (error) {
      failure = error instanceof Error ? error : new Error('no error', { cause: error });
    }
    assert.ok(failure !== null, `${rows} holds now: say row() in place of defect()`);
    // Anything but an expectation that was not met is a mistake of the test, and shows nothing.
    if (!(failure instanceof assert.AssertionError))
      assert.fail(`This shows nothing: ${failure.message}`);
    console.log(`      RED ${rows}: ${what}. ${why}`);
  });
}
