import assert from 'node:assert/strict';
import { AppError } from '../../../../server/core/AppError.ts';
import type { Outcome } from '../../../../server/mailbox/ews/answers/Outcome.ts';
import { Batches } from '../../../../server/mailbox/ews/mailbox/Batches.ts';
import { TestClock } from '../TestClock.ts';

const things = Array.from({ length: 100 }, (_, at) => at);
const tooLarge = new AppError('bad-answer', 'Too large.', { reason: 'answer-too-large' });

/** Asks about all things; whatever holds one of these makes an answer unreadable. */
async function ask(sick: (batch: readonly number[]) => AppError | null) {
  const told = new Map<number, Outcome<number>>();
  let requests = 0;
  await new Batches(new TestClock()).run(
    things,
    (batch) => {
      requests += 1;
      const error = sick(batch);
      if (error !== null) return Promise.reject(error);
      return Promise.resolve(batch.map((value) => ({ state: 'done', value })));
    },
    (thing, outcome) => told.set(thing, outcome),
  );
  return { told, requests };
}

describe('batches of things that are read', () => {
  it('let one that makes the answer unreadable fail alone, and read all others', async () => {
    const { told, requests } = await ask((batch) => (batch.includes(37) ? tooLarge : null));
    const failed = [...told].filter(([, { state }]) => state === 'failed').map(([thing]) => thing);
    assert.deepEqual(failed, [37]);
    assert.equal(told.size, things.length);
    assert.ok(requests < 40, `${requests} requests`);
  });

  it('are asked for in parts where they are too large together', async () => {
    const { told } = await ask((batch) => (batch.length > 12 ? tooLarge : null));
    assert.ok([...told.values()].every(({ state }) => state === 'done'));
    assert.equal(told.size, things.length);
  });

  it('grow at once where the server is quick, up to the most that is allowed, and no more after the first trouble', async () => {
    const clock = new TestClock();
    const batches = new Batches(clock, 300);
    const sizes: number[] = [];
    let pause = 1_000;
    const read = async (count: number): Promise<void> => {
      await batches.run(
        Array.from({ length: count }, (_, at) => at),
        (batch) => {
          sizes.push(batch.length);
          clock.pass(pause / 1_000);
          return Promise.resolve(batch.map((value) => ({ state: 'done', value })));
        },
        () => undefined,
      );
    };
    await read(1_200);
    assert.deepEqual(sizes.splice(0), [50, 100, 200, 300, 300, 250]);
    pause = 40_000;
    await read(300);
    assert.deepEqual(sizes.splice(0), [300]);
    pause = 1_000;
    await read(900);
    assert.deepEqual(sizes, [150, 150, 150, 150, 150, 150]);
  });

  it('of a slow server stay as they are', async () => {
    const clock = new TestClock();
    const batches = new Batches(clock, 300);
    const sizes = new Set<number>();
    await batches.run(
      Array.from({ length: 1_000 }, (_, at) => at),
      (batch) => {
        sizes.add(batch.length);
        clock.pass(20);
        return Promise.resolve(batch.map((value) => ({ state: 'done', value })));
      },
      () => undefined,
    );
    assert.deepEqual([...sizes], [50]);
  });

  it('fail as a whole where nothing at all can be read', async () => {
    await assert.rejects(
      ask(() => tooLarge),
      { reason: 'answer-too-large' },
    );
  });

  it('fail as a whole, and at once, where the answer is not one of Exchange', async () => {
    const page = new AppError('bad-answer', 'A page.', { reason: 'content-type' });
    let requests = 0;
    const asking = ask(() => {
      requests += 1;
      return page;
    });
    await assert.rejects(asking, { reason: 'content-type' });
    assert.equal(requests, 1);
  });
});
