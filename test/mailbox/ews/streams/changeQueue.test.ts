import assert from 'node:assert/strict';
import { ChangeQueue } from '../../../../server/mailbox/ews/streams/ChangeQueue.ts';
import { foldersOf } from '../../../../server/mailbox/ews/streams/foldersOf.ts';

describe('the queue of changes', () => {
  it('tells all that happened in a mailbox at once, in the order of the mailboxes', async () => {
    const queue = new ChangeQueue(0);
    queue.push('a', ['1']);
    queue.push('b', ['2']);
    queue.push('a', ['1', '3']);
    assert.deepEqual(await queue.take(), { mailbox: 'a', folderIds: ['1', '3'] });
    assert.deepEqual(await queue.take(), { mailbox: 'b', folderIds: ['2'] });
  });

  it('knows nothing better once everything may have changed', async () => {
    const queue = new ChangeQueue(0);
    queue.push('a', ['1']);
    queue.push('a', null);
    queue.push('a', ['2']);
    assert.deepEqual(await queue.take(), { mailbox: 'a', folderIds: null });
  });

  it('keeps one entry a mailbox, and no endless list of folders', async () => {
    const queue = new ChangeQueue(0);
    for (let at = 0; at < 100_000; at += 1) queue.push('a', [String(at % 1000)]);
    assert.deepEqual(await queue.take(), { mailbox: 'a', folderIds: null });
  });

  it('gathers what follows for a moment, and no longer for what follows that', async () => {
    const queue = new ChangeQueue(60);
    const start = performance.now();
    const busy = setInterval(() => queue.push('a', ['2']), 10);
    queue.push('a', ['1']);
    assert.deepEqual(await queue.take(), { mailbox: 'a', folderIds: ['1', '2'] });
    clearInterval(busy);
    assert.ok(performance.now() - start >= 59);
  });

  it('wakes whoever waits, and ends', async () => {
    const queue = new ChangeQueue(0);
    const first = queue.take();
    queue.push('a', []);
    queue.push('b', ['1']);
    assert.equal((await first)?.mailbox, 'b');
    const second = queue.take();
    queue.close();
    assert.equal(await second, null);
  });
});

describe('the folders of events', () => {
  it('are those a thing lies in and came from, and the folder itself', () => {
    assert.deepEqual(
      foldersOf([
        { type: 'StatusEvent' },
        { type: 'MovedEvent', item: { id: 'i' }, parentId: 'new', oldParentId: 'old' },
        { type: 'ModifiedEvent', folder: { id: 'f' }, parentId: 'new' },
      ]),
      ['new', 'old', 'f'],
    );
  });

  it('are unknown where an event names none', () => {
    assert.equal(foldersOf([{ type: 'CreatedEvent', item: { id: 'i' } }]), null);
    assert.deepEqual(foldersOf([{ type: 'StatusEvent' }]), []);
  });
});
