import { refusal } from './refusal.ts';

/** Exchange's tokens are about 1 KB; more than this is not read at all. */
const maxTokenLength = 8_192;

/** The JSON objects of a token, read but not yet believed. */
interface UncheckedToken {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

/**
 * Takes a compact JWS apart (RFC 7515, 7.1).
 *
 * @throws AppError `not-signed-in`, reason `token-too-large` or `token-malformed`.
 */
export function readToken(token: string): UncheckedToken {
  if (token.length > maxTokenLength) throw refusal('token-too-large');
  const [header, payload, signature, ...more] = token.split('.');
  if (header === undefined || payload === undefined || !signature || more.length > 0) {
    throw refusal('token-malformed');
  }
  readBytes(signature);
  return { header: readObject(header), payload: readObject(payload) };
}

function readObject(part: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(part)));
  } catch {
    // The parser's own message quotes the text, so it goes no further.
    throw refusal('token-malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal('token-malformed');
  }
  return value as Record<string, unknown>;
}

/** Strict base64url without padding (RFC 7515, 2): Node alone would skip foreign characters. */
function readBytes(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw refusal('token-malformed');
  return bytes;
}
