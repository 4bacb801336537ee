import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import { SignInPause } from '../../../server/mailbox/ews/transport/SignInPause.ts';
import { never } from './never.ts';

const refusal = new AppError('not-signed-in', 'Refused.', { reason: 'http-401' });

describe('the pause after a sign-in that was refused', () => {
  it('lets one request ahead of all others, which are refused with it', async () => {
    const pause = new SignInPause({ now: () => 0 });
    const leave = await pause.enter(never);
    const others = [pause.enter(never), pause.enter(never)];
    pause.refused(refusal);
    leave();
    const ended = await Promise.allSettled(others);
    assert.deepEqual(
      ended.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });

  it('lets all others go as soon as one was accepted, though that one lasts', async () => {
    const pause = new SignInPause({ now: () => 0 });
    await pause.enter(never);
    const other = pause.enter(never);
    pause.accepted();
    await other;
    await pause.enter(never);
  });

  it('lets the next one ahead where the first said nothing about the sign-in', async () => {
    const pause = new SignInPause({ now: () => 0 });
    const leave = await pause.enter(never);
    const next = pause.enter(never);
    leave();
    (await next)();
  });

  it('doubts a refusal after one was accepted, and lets one request find out for all', async () => {
    const pause = new SignInPause({ now: () => 0 });
    (await pause.enter(never))();
    pause.accepted();
    const places = [await pause.enter(never), await pause.enter(never)];
    assert.deepEqual(
      places.map((leave) => pause.doubted(leave)),
      [true, true],
    );
    const ahead = await pause.enter(never);
    const other = pause.enter(never);
    assert.equal(pause.doubted(ahead), false, 'refused twice at once');
    pause.refused(refusal);
    ahead();
    await assert.rejects(other, { kind: 'not-signed-in' });
  });

  it('believes the first refusal of a sign-in that was never accepted', async () => {
    const pause = new SignInPause({ now: () => 0 });
    const leave = await pause.enter(never);
    assert.equal(pause.doubted(leave), false);
    pause.refused(refusal);
    assert.equal(pause.doubted(leave), false);
  });

  it('ends waiting with the signal', async () => {
    const pause = new SignInPause({ now: () => 0 });
    await pause.enter(never);
    const stopped = new AbortController();
    const waiting = pause.enter(stopped.signal);
    stopped.abort(new Error('stopped'));
    await assert.rejects(waiting, /stopped/);
  });
});
