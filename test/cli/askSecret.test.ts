import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { askSecret } from '../../server/cli/askSecret.ts';

/** A terminal on which this is typed, piece by piece. */
async function typing(...keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isRaw: false }) as unknown as ReadStream;
  input.setRawMode = (mode) => Object.assign(input, { isRaw: mode });
  const output = new PassThrough({ encoding: 'utf8' });
  const answer = askSecret('Password: ', input, output as unknown as WriteStream);
  for (const key of keys) (input as unknown as PassThrough).write(key);
  const result = await answer.catch((error: unknown) => error as Error);
  return { result, shown: String(output.read()), isRaw: input.isRaw };
}

describe('asking for a password', () => {
  it('takes what is typed up to the return, and shows none of it', async () => {
    const { result, shown, isRaw } = await typing('ge', 'heim€', '\r', 'more');
    assert.equal(result, 'geheim€');
    assert.equal(shown, 'Password: \n');
    assert.equal(isRaw, false, 'the terminal is as before');
  });

  it('lets a letter be taken back, also one of two halves', async () => {
    assert.equal((await typing('ab😀\u007f\u007fc\n')).result, 'ac');
  });

  it('ends with Ctrl-C, and leaves the terminal as it was', async () => {
    const { result, isRaw } = await typing('ge\u0003');
    assert.ok(result instanceof Error);
    assert.equal(isRaw, false);
  });
});
