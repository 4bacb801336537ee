import assert from 'node:assert/strict';
import { keyedStamps } from '../../../server/app/service/keyedStamps.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import { AppError } from '../../../server/core/AppError.ts';

const key = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

const facts: Omit<Stamp, 'mac'> = {
  pairId: 'p1',
  erp: 'demo',
  company: '1',
  area: 'contacts',
  recordKey: '1/person/17',
  owner: 'anna@example.com',
};

describe('the signature of stamps', () => {
  it('fits what was signed, and nothing else', () => {
    const stamps = keyedStamps([key(1)]);
    const stamp = stamps.sign(facts);
    assert.ok(stamps.verify(stamp));
    assert.deepEqual(stamps.sign(facts), stamp);
    for (const name of Object.keys(facts) as (keyof typeof facts)[]) {
      assert.ok(!stamps.verify({ ...stamp, [name]: `${stamp[name]}x` }), name);
    }
  });

  it('tells facts apart that are the same letters in a row', () => {
    const stamps = keyedStamps([key(1)]);
    const { mac } = stamps.sign({ ...facts, erp: 'demo', company: '12' });
    assert.ok(!stamps.verify({ ...facts, erp: 'demo1', company: '2', mac }));
    assert.ok(!stamps.verify({ ...facts, erp: 'demo","1', company: '2', mac }));
  });

  it('fits under a key that was replaced, and not under one that is gone', () => {
    const old = keyedStamps([key(1)]).sign(facts);
    const rotated = keyedStamps([key(2), key(1)]);
    assert.ok(rotated.verify(old));
    assert.notEqual(rotated.sign(facts).mac, old.mac);
    assert.ok(!keyedStamps([key(2)]).verify(old));
  });

  it('is refused where it is cut, prolonged, written another way, or no signature at all', () => {
    const stamps = keyedStamps([key(1)]);
    const { mac } = stamps.sign(facts);
    const others = [mac.slice(0, -1), `${mac}A`, `${mac}=`, ` ${mac}`, '', 'ä', 'A'.repeat(43)];
    for (const other of others) assert.ok(!stamps.verify({ ...facts, mac: other }), other);
  });

  it('needs a key', () => {
    assert.throws(
      () => keyedStamps([]),
      (error) => error instanceof AppError && error.reason === 'store-key',
    );
  });
});
