import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { WriteOp } from '../../../../server/ports/RecordStore.ts';
import { AppError } from '../../../../server/core/AppError.ts';
import type { Blob } from '../../../../shared/records/SyncRecord.ts';
import { never } from '../never.ts';
import { EwsWorld } from './EwsWorld.ts';

const bytesOf = (text: string): Buffer => Buffer.from(`\xff\xd8\xff${text}`, 'latin1');

function picture(text: string): Blob {
  const bytes = bytesOf(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, contentType: 'image/jpeg', name: 'ContactPicture.jpg' };
}

const first = picture('eins');
const second = picture('zwei');
const kept = new Map([
  [first.sha256, bytesOf('eins')],
  [second.sha256, bytesOf('zwei')],
]);
const blobs = (blob: Blob): Promise<Uint8Array> =>
  Promise.resolve(kept.get(blob.sha256) ?? Buffer.from('another'));

async function createOp(world: EwsWorld, own: Blob): Promise<WriteOp> {
  const fields = { lastName: 'Berg', picture: own };
  const collection = await world.home('contacts');
  const facts = { erp: '', company: '', recordKey: '', owner: '', mac: '' };
  const stamp = { ...facts, pairId: 'p', area: 'contacts' } as const;
  return { op: 'create', key: own.sha256, collection, record: { area: 'contacts', fields }, stamp };
}

describe('pictures of contacts in an emulated Exchange over HTTP', () => {
  it('are attached, replaced and taken off, and known by their bytes', async () => {
    await using world = await EwsWorld.start({ blobs });
    const [made] = await world.store.write('contacts', [await createOp(world, first)], never);
    assert.equal(made?.state, 'done');
    let { ref, version, record } = made;
    assert.deepEqual(record?.fields['picture'], first);
    for (const next of [second, null]) {
      const set = { picture: next };
      const op = { op: 'update', key: '', ref, version, expected: {}, set } as const;
      const [done] = await world.store.write(
        'contacts',
        [{ ...op, stamp: null, native: null }],
        never,
      );
      assert.equal(done?.state, 'done');
      ({ ref, version, record } = done);
      assert.deepEqual(record?.fields['picture'], next);
      assert.equal(world.item(ref).attachments.length, next === null ? 0 : 1);
    }
  });

  it('are refused before anything is written where their bytes are others', async () => {
    await using world = await EwsWorld.start({ blobs });
    const [made] = await world.store.write(
      'contacts',
      [await createOp(world, picture('drei'))],
      never,
    );
    assert.equal(made?.state, 'failed');
    assert.deepEqual(await world.refs(await world.home('contacts')), []);
  });

  it('that are never to be had are left out and said, and their contact comes without', async () => {
    const tooLarge = new AppError('invalid-input', 'This is too large.');
    const blobsOf = (blob: Blob, _: AbortSignal, record: string): Promise<Uint8Array> =>
      record === 'huge' ? Promise.reject(tooLarge) : blobs(blob);
    await using world = await EwsWorld.start({ blobs: blobsOf });
    const op = await createOp(world, first);
    assert.equal(op.op, 'create');
    const huge = { ...op, stamp: { ...op.stamp, recordKey: 'huge' } };
    const [made] = await world.store.write('contacts', [huge], never);
    assert.equal(made?.state, 'done');
    assert.deepEqual(made.lost, [{ field: 'picture', error: tooLarge }]);
    assert.deepEqual(
      [made.record?.fields['picture'], made.record?.fields['lastName']],
      [null, 'Berg'],
    );
    const { ref, version } = made;
    const change = { op: 'update', key: '', ref, version, expected: {}, native: null } as const;
    const set = { picture: second, firstName: 'Ida' };
    const [done] = await world.store.write(
      'contacts',
      [{ ...change, set, stamp: huge.stamp }],
      never,
    );
    assert.equal(done?.state, 'done');
    assert.equal(done.lost?.length, 1);
    assert.equal(done.record?.fields['firstName'], 'Ida');
  });

  it('lose no word of what was written when it is given up while one is fetched', async () => {
    const abort = new AbortController();
    const giveUp = (blob: Blob, signal: AbortSignal): Promise<Uint8Array> => {
      if (blob.sha256 !== second.sha256) return blobs(blob);
      abort.abort();
      signal.throwIfAborted();
      return blobs(blob);
    };
    await using world = await EwsWorld.start({ blobs: giveUp });
    const [made] = await world.store.write('contacts', [await createOp(world, first)], never);
    assert.equal(made?.state, 'done');
    const { ref, version } = made;
    const other = { ...(await createOp(world, first)), key: 'other' };
    const op = { op: 'update', key: '', ref, version, expected: {} } as const;
    const change = { ...op, set: { picture: second }, stamp: null, native: null };
    const written = await world.store.write('contacts', [other, change], abort.signal);
    assert.deepEqual(
      written.map(({ state }) => state),
      ['done', 'failed'],
    );
  });

  it('are not held, and not read, where nobody keeps their bytes', async () => {
    await using world = await EwsWorld.start();
    assert.equal(world.store.can.fields.contacts?.includes('picture'), false);
    await using other = await EwsWorld.start({ blobs });
    const [made] = await other.store.write('contacts', [await createOp(other, first)], never);
    assert.equal(made?.state, 'done');
    const { blobs: _, ...parts } = other.parts;
    const { EwsRecordStore } =
      await import('../../../../server/mailbox/ews/mailbox/EwsRecordStore.ts');
    const before = other.requests().get('GetAttachment');
    const [got] = await new EwsRecordStore(parts).get('contacts', [made.ref], never);
    assert.equal(got?.state, 'found');
    assert.equal('picture' in got.record.fields, false);
    assert.equal(other.requests().get('GetAttachment'), before);
  });
});
