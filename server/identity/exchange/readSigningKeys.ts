import { createHash, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../core/AppError.ts';
import { readThumbprint } from './readThumbprint.ts';
import type { SigningKey } from './SigningKey.ts';

/** NIST SP 800-131A and RFC 7518, 3.3: RS256 needs at least this. */
const minModulusBits = 2_048;

const Document = z.object({ keys: z.array(z.unknown()).max(50) });

/**
 * One of the document's `keys`. Microsoft's page writes `keyinfo` and `keyvalue`, its own samples and
 * SharePoint write `keyValue`: the case is not looked at.
 */
const Key = z.preprocess(
  lowerCaseNames,
  z.object({
    usage: z.string().regex(/^signing$/i),
    keyinfo: z.object({ x5t: z.string().max(100) }),
    keyvalue: z.object({ type: z.string().regex(/^x509certificate$/i), value: z.base64() }),
  }),
);

/**
 * Reads the signing keys from a metadata document (Microsoft, "Validate an Exchange identity token").
 * Keys for other uses are passed over. The certificates are self-signed, so no chain and no dates
 * are checked: what makes them trusted is the server they came from.
 *
 * @returns the keys by the thumbprint (hex) of their certificate.
 * @throws AppError `bad-answer` where the document is not one, or has no signing key.
 */
export function readSigningKeys(document: unknown): Map<string, SigningKey> {
  const parsed = Document.safeParse(document);
  if (!parsed.success) throw unfit('metadata-shape', 'a document that cannot be read');
  const keys = new Map<string, SigningKey>();
  for (const entry of parsed.data.keys) {
    const { data } = Key.safeParse(entry);
    const thumbprint = data === undefined ? null : readThumbprint(data.keyinfo.x5t);
    if (data === undefined || thumbprint === null) continue;
    const key = readKey(data.keyvalue.value, thumbprint);
    // Two entries may claim one thumbprint; only one that proves it counts.
    if (key.usable || !keys.has(thumbprint)) keys.set(thumbprint, key);
  }
  if (keys.size === 0) throw unfit('metadata-no-keys', 'no signing key');
  return keys;
}

function readKey(base64: string, thumbprint: string): SigningKey {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(Buffer.from(base64, 'base64'));
  } catch (cause) {
    return unusable('certificate-unreadable', 'a certificate that cannot be read', cause);
  }
  if (createHash('sha1').update(certificate.raw).digest('hex') !== thumbprint) {
    return unusable('certificate-thumbprint', 'a certificate under a wrong thumbprint');
  }
  const { publicKey } = certificate;
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < minModulusBits) {
    return unusable('certificate-weak-key', 'a key that is not RSA of at least 2048 bits');
  }
  return { usable: true, publicKey };
}

function lowerCaseNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner as unknown]),
  );
}

function unusable(reason: string, what: string, cause?: unknown): SigningKey {
  return { usable: false, why: unfit(reason, what, cause) };
}

function unfit(reason: string, what: string, cause?: unknown): AppError {
  const message = `Asked for its signing keys, the Exchange server sends ${what}. An administrator should check the Exchange Auth certificate and the configured metadata address.`;
  return new AppError('bad-answer', message, { reason, cause });
}
