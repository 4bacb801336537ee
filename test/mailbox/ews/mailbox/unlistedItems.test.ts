import assert from 'node:assert/strict';
import { UnlistedItems } from '../../../../server/mailbox/ews/mailbox/UnlistedItems.ts';

const folder = 'f';

describe('items we made that no listing has told of', () => {
  it('are missing until a page tells of them, also when the listing goes on elsewhere from it', () => {
    const items = new UnlistedItems();
    items.add('a', folder);
    items.add('b', 'another');
    items.begin(folder, 'c0');
    assert.deepEqual(items.waiting(folder), ['a']);
    items.told(folder, ['a'], 'c1');
    // Whoever read it was cut off there, and goes on behind the page.
    items.begin(folder, 'c1');
    assert.deepEqual(items.waiting(folder), []);
    assert.deepEqual(items.waiting('another'), ['b']);
  });

  it('are missing once more for whoever goes back to before they were told', () => {
    const items = new UnlistedItems();
    items.begin(folder, null);
    items.told(folder, [], 'c0');
    items.add('a', folder);
    items.begin(folder, 'c0');
    items.told(folder, ['a'], 'c1');
    items.told(folder, [], 'c2');
    for (const cursor of ['c0', null, 'unknown']) {
      items.begin(folder, cursor);
      assert.deepEqual(items.waiting(folder), ['a']);
    }
    items.told(folder, ['a'], 'c3');
    items.begin(folder, 'c3');
    assert.deepEqual(items.waiting(folder), []);
  });

  it('are bounded, the oldest first', () => {
    const items = new UnlistedItems();
    for (let at = 0; at <= 20_000; at += 1) items.add(`i${at}`, folder);
    const waiting = items.waiting(folder);
    assert.deepEqual([waiting.length, waiting[0]], [20_000, 'i1']);
  });
});
