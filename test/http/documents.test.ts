import assert from 'node:assert/strict';
import supertest from 'supertest';
import { PrintedRecord } from '../../shared/inserting.ts';
import { Problem } from '../../shared/problem.ts';
import { AppError } from '../../server/core/AppError.ts';
import { printedRecord } from '../../server/http/printedRecord.ts';
import { testApp } from './testApp.ts';

const signedIn = { Authorization: 'Bearer good-1' };
const ref = { company: '1', kind: 'invoice', key: '7' };

async function* inPieces(sizes: readonly number[], fail = false): AsyncGenerator<Uint8Array> {
  let value = 0;
  for (const size of sizes) {
    yield await Promise.resolve(Buffer.from(Array.from({ length: size }, () => value++ % 256)));
  }
  if (fail) throw new AppError('bad-answer', 'The document cannot be read.');
}

describe('a document of the ERP', () => {
  const ask = (content: AsyncIterable<Uint8Array>, name = 'RE-1.pdf') => {
    const { app, lines } = testApp({
      readDocument: ({ body }) =>
        Promise.resolve(printedRecord({ name, size: 5, content }, body.ref.kind)),
    });
    const request = supertest(app).post('/api/records/document').set(signedIn).send({ ref });
    return { request, lines };
  };

  it('comes as Base64 without a gap, however its pieces are cut', async () => {
    const sizes = [1, 1, 2, 3, 4, 5, 1000, 70_001, 1];
    const { request } = ask(inPieces(sizes), 'RE "1" ü.pdf');
    const answer = PrintedRecord.parse((await request.expect(200)).body);
    const pieces: Uint8Array[] = [];
    for await (const piece of inPieces(sizes)) pieces.push(piece);
    assert.equal(answer.base64, Buffer.concat(pieces).toString('base64'));
    assert.equal(answer.name, 'RE "1" ü.pdf');
  });

  it('is kept nowhere on the way, and the log names its kind and size alone', async () => {
    const { request, lines } = ask(inPieces([5]), 'secret name.pdf');
    const answer = await request.expect(200);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const line = lines.find(({ msg }) => msg === 'handed out');
    assert.deepEqual(
      [line?.['route'], line?.['kind'], line?.['bytes']],
      [...['readDocument', 'invoice'], 5],
    );
    assert.doesNotMatch(JSON.stringify(lines), /secret name|AAECAwQ/);
  });

  it('is a problem like any other where it is refused', async () => {
    const { app } = testApp({
      readDocument: () =>
        Promise.reject(new AppError('bad-answer', 'This is no PDF.', { reason: 'no-pdf' })),
    });
    const answer = await supertest(app).post('/api/records/document').set(signedIn).send({ ref });
    assert.equal(Problem.parse(answer.body).reason, 'no-pdf');
  });

  it('is never taken for whole where it breaks off in the midst', async () => {
    const { request, lines } = ask(inPieces([100_000], true));
    await assert.rejects(async () => await request);
    assert.ok(lines.some(({ msg, kind }) => msg === 'request failed' && kind === 'bad-answer'));
  });
});
