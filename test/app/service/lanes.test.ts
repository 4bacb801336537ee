import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { Lanes } from '../../../server/app/service/Lanes.ts';
import { AppError } from '../../../server/core/AppError.ts';

/** Work that ends when it is told to, and what was under way at which time. */
class Works {
  readonly began: string[] = [];
  readonly ended: string[] = [];
  readonly #ends = new Map<string, () => void>();
  most = 0;
  #now = 0;

  of(name: string): () => Promise<string> {
    return async () => {
      this.began.push(name);
      this.#now += 1;
      this.most = Math.max(this.most, this.#now);
      await new Promise<void>((end) => this.#ends.set(name, end));
      this.#now -= 1;
      this.ended.push(name);
      return name;
    };
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    await setImmediate();
  }
}

const stopping = new AppError('unavailable', 'Stopping.', { reason: 'stopping' });

describe('lanes', () => {
  it('never do two things of a lane at once, and of several as many as allowed', async () => {
    const lanes = new Lanes(2);
    const works = new Works();
    const all = ['a1', 'a2', 'b1', 'c1'].map((name) => lanes.add(name[0] ?? '', works.of(name)));
    await setImmediate();
    assert.deepEqual(works.began, ['a1', 'b1']);
    await works.end('b1');
    assert.deepEqual(works.began, ['a1', 'b1', 'c1']);
    await works.end('c1');
    assert.deepEqual(works.began, ['a1', 'b1', 'c1'], 'a2 waits for a1');
    await works.end('a1');
    await works.end('a2');
    assert.deepEqual(await Promise.all(all), ['a1', 'a2', 'b1', 'c1']);
    assert.equal(works.most, 2);
  });

  it('take turns: one with much to do does not keep the others waiting', async () => {
    const lanes = new Lanes(1);
    const works = new Works();
    const names = ['a1', 'a2', 'a3', 'b1', 'c1'];
    const all = names.map((name) => lanes.add(name[0] ?? '', works.of(name)));
    await setImmediate();
    for (const name of ['a1', 'b1', 'c1', 'a2', 'a3']) await works.end(name);
    await Promise.all(all);
    assert.deepEqual(works.began, ['a1', 'b1', 'c1', 'a2', 'a3']);
  });

  it('let what a person waits for go first', async () => {
    const lanes = new Lanes(1);
    const works = new Works();
    const all = ['a1', 'b1', 'a2'].map((name) => lanes.add(name[0] ?? '', works.of(name)));
    await setImmediate();
    all.push(lanes.add('c', works.of('c1'), true), lanes.add('a', works.of('a3'), true));
    for (const name of ['a1', 'a3', 'c1', 'b1', 'a2']) await works.end(name);
    await Promise.all(all);
    assert.deepEqual(works.began, ['a1', 'a3', 'c1', 'b1', 'a2']);
  });

  it('go on after something that failed, and tell whoever waits for it alone', async () => {
    const lanes = new Lanes(1);
    const failed = lanes.add('a', () => Promise.reject(new Error('no')));
    const well = lanes.add('a', () => Promise.resolve('well'));
    await assert.rejects(failed, /no/);
    assert.equal(await well, 'well');
  });

  it('refuse what waits when they are closed, and end when nothing is under way', async () => {
    const lanes = new Lanes(1);
    const works = new Works();
    const under = lanes.add('a', works.of('a1'));
    const waiting = lanes.add('b', works.of('b1'));
    await setImmediate();
    const refused = assert.rejects(waiting, stopping);
    const closed = lanes.close(stopping);
    await refused;
    await assert.rejects(lanes.add('c', works.of('c1')), stopping);
    assert.deepEqual(works.ended, []);
    await works.end('a1');
    await closed;
    assert.equal(await under, 'a1');
    assert.deepEqual(works.began, ['a1']);
  });
});
