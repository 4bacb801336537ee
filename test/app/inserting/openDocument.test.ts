import assert from 'node:assert/strict';
import { checkedPdf } from '../../../server/app/inserting/checkedPdf.ts';
import { AppError } from '../../../server/core/AppError.ts';

/** A content in pieces, which says when it was let go of. */
function inPieces(...texts: string[]) {
  const let_ = { go: false };
  async function* pieces() {
    try {
      for (const text of texts) yield await Promise.resolve(Buffer.from(text));
    } finally {
      let_.go = true;
    }
  }
  return { content: pieces(), let_ };
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const isKind = (kind: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.kind === kind && error.reason === reason;

describe('a document that is handed out', () => {
  it('is handed out whole, however small its pieces', async () => {
    const { content } = inPieces('%', 'PD', 'F-1.4', ' and more');
    assert.equal(await whole(await checkedPdf(content, 100)), '%PDF-1.4 and more');
  });

  for (const [what, texts] of [
    ['nothing', []],
    ['a page of the web', ['<html>%PDF-']],
    ['half of a beginning', ['%PD']],
    ['a blank before it', [' %PDF-1.4']],
  ] as const) {
    it(`is refused where it is ${what}, and the file let go of`, async () => {
      const { content, let_ } = inPieces(...texts);
      await assert.rejects(checkedPdf(content, 100), isKind('bad-answer', 'no-pdf'));
      assert.ok(let_.go);
    });
  }

  it('stops where it turns out larger than it was, and lets go of the file', async () => {
    const { content, let_ } = inPieces('%PDF-', '12345', '67890', 'never');
    const checked = await checkedPdf(content, 10);
    await assert.rejects(whole(checked), isKind('invalid-input', 'document-too-large'));
    assert.ok(let_.go);
  });

  it('lets go of the file when whoever reads it goes away', async () => {
    const { content, let_ } = inPieces('%PDF-', 'a', 'b');
    for await (const piece of await checkedPdf(content, 100)) {
      assert.ok(piece);
      break;
    }
    assert.ok(let_.go);
  });
});
