import assert from 'node:assert/strict';
import type { WriteOp } from '../../../../server/ports/RecordStore.ts';
import { never } from '../never.ts';
import { EwsWorld } from './EwsWorld.ts';

const ofMailbox = [
  'ErrorNonExistentMailbox',
  'ErrorMissingExchangePrincipal',
  'ErrorImpersonationFailed',
  'ErrorMailboxMoveInProgress',
  'ErrorMailboxStoreUnavailable',
];

/** A contact, and what deletes it whatever its version is. */
async function contact(world: EwsWorld): Promise<{ ref: string; deletion: WriteOp }> {
  const ref = await world.create('contacts', { lastName: 'Berg' });
  const deletion = { op: 'delete', key: 'd', ref, version: null, forGood: true } as const;
  return { ref, deletion: { ...deletion, expected: { lastName: 'Berg' } } };
}

describe('a mailbox in trouble', () => {
  for (const code of ofMailbox) {
    it(`never looks empty: ${code} of each thing fails as a whole`, async () => {
      await using world = await EwsWorld.start();
      const { ref, deletion } = await contact(world);
      const fault = { kind: 'items', code } as const;
      world.server.exchange.plan({ fault, operation: 'GetItem', times: Infinity });
      await assert.rejects(world.store.get('contacts', [ref], never), { reason: code });
      await assert.rejects(world.store.write('contacts', [deletion], never), { reason: code });
      assert.equal(world.item(ref).kind, 'Contact');
    });
  }

  it('never looks as if a thing were gone where only something about it was not found', async () => {
    await using world = await EwsWorld.start();
    const { ref } = await contact(world);
    for (const [code, state] of [
      ['ErrorFolderNotFound', 'failed'],
      ['ErrorRecipientNotFound', 'failed'],
      ['ErrorItemNotFound', 'gone'],
    ] as const) {
      world.server.exchange.plan({ fault: { kind: 'items', code }, operation: 'GetItem' });
      assert.equal((await world.store.get('contacts', [ref], never))[0]?.state, state, code);
    }
  });

  it('fails a search where a folder cannot be searched, and passes over one that is gone', async () => {
    await using world = await EwsWorld.start();
    const plan = (code: string): void =>
      world.server.exchange.plan({
        fault: { kind: 'items', code, at: [0] },
        operation: 'FindItem',
      });
    plan('ErrorRecipientNotFound');
    const search = () => world.store.findByStamp('contacts', ['p'], never);
    await assert.rejects(search(), { reason: 'ErrorRecipientNotFound' });
    plan('ErrorFolderNotFound');
    assert.deepEqual(await search(), []);
  });

  it('says failed, not conflict, of a deletion before which the thing could not be read', async () => {
    await using world = await EwsWorld.start();
    const { deletion } = await contact(world);
    let looks = 0;
    // The first look is at the place, the second at what is there.
    world.onTraffic = ({ request }) => {
      looks += request.includes('<m:GetItem>') ? 1 : 0;
      if (looks !== 1) return;
      looks = 2;
      const fault = { kind: 'items', code: 'ErrorCorruptData' } as const;
      world.server.exchange.plan({ fault, operation: 'GetItem' });
    };
    const [written] = await world.store.write('contacts', [deletion], never);
    assert.ok(written?.state === 'refused', JSON.stringify(written));
    assert.equal(written.error.reason, 'ErrorCorruptData');
  });
});
