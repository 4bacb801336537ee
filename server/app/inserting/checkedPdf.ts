import { AppError } from '../../core/AppError.ts';

/** How every PDF begins (ISO 32000-1, 7.5.2). */
const start = '%PDF-';

/**
 * Reads the first piece of what should be a PDF, and answers all of it, not a byte more than it may have.
 *
 * @throws AppError `bad-answer` with reason `no-pdf`, at once; `invalid-input` with reason `document-too-large` while it is
 * read, for a file that grew meanwhile.
 */
export async function checkedPdf(
  content: AsyncIterable<Uint8Array>,
  most: number,
): Promise<AsyncIterable<Uint8Array>> {
  const walk = content[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < start.length) {
    const next = await walk.next();
    if (next.done) break;
    first.push(next.value);
    bytes += next.value.length;
  }
  if (!Buffer.concat(first).subarray(0, start.length).equals(Buffer.from(start))) {
    await walk.return?.();
    throw new AppError('bad-answer', 'What the ERP has as the document is no PDF.', {
      reason: 'no-pdf',
    });
  }
  return whole(first, walk, most);
}

async function* whole(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const counted = (piece: Uint8Array): Uint8Array => {
    bytes += piece.length;
    if (bytes <= most) return piece;
    throw new AppError('invalid-input', 'The document is too large to be attached.', {
      reason: 'document-too-large',
      details: { most },
    });
  };
  try {
    for (const piece of first) yield counted(piece);
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      yield counted(next.value);
    }
  } finally {
    // Whoever goes away in the midst lets go of the file.
    await rest.return?.();
  }
}
