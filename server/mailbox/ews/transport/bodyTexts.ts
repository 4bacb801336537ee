import { createGunzip } from 'node:zlib';
import { AppError } from '../../../core/AppError.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { connectionError } from './connectionError.ts';
import type { HttpResponse } from './HttpResponse.ts';

/**
 * The text of an answer as it arrives, unpacked and decoded.
 *
 * @param maxBytes most bytes after unpacking, so that a small answer cannot become a large one
 * @throws AppError `bad-answer` beyond that, or where it is not what its headers say; `unavailable`
 *   where the connection ends early
 */
export async function* bodyTexts(response: HttpResponse, maxBytes: number): AsyncGenerator<string> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of unpacked(response)) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw bodyError(error);
  }
}

function unpacked(response: HttpResponse): AsyncIterable<Buffer> {
  const encoding = String(response.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return response.body as AsyncIterable<Buffer>;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    throw badAnswer('content-encoding', 'packed its answer in a way it was not asked for');
  }
  const gunzip = createGunzip();
  response.body.on('error', (error) => gunzip.destroy(error));
  return response.body.pipe(gunzip) as AsyncIterable<Buffer>;
}

function bodyError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && code.startsWith('Z_')) {
    return badAnswer('gzip', 'sent an answer that cannot be unpacked', {}, error);
  }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return badAnswer('not-utf-8', 'sent an answer that is not UTF-8', {}, error);
  }
  if ((error as Error).name === 'AbortError') return error;
  return connectionError(error);
}

function tooLarge(maxBytes: number): AppError {
  return badAnswer('answer-too-large', 'sent more than is allowed', { maxBytes });
}
