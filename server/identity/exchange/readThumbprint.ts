/** RFC 7515, 4.1.7: `x5t` is the SHA-1 of the certificate's DER form. */
const sha1Bytes = 20;

/**
 * A certificate's SHA-1 thumbprint in lower-case hex, from the forms it is written in: base64url as
 * the RFC says, or plain base64 with or without padding, as some servers do. Both forms of one
 * thumbprint give the same text, so that they can be compared.
 *
 * @returns null where the text is not a SHA-1 thumbprint.
 */
export function readThumbprint(x5t: string): string | null {
  const base64url = x5t
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
  const bytes = Buffer.from(base64url, 'base64url');
  // Node skips what is not base64; writing the bytes again shows whether it did.
  if (bytes.length !== sha1Bytes || bytes.toString('base64url') !== base64url) return null;
  return bytes.toString('hex');
}
