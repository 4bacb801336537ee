import { createHash, X509Certificate } from 'node:crypto';

/**
 * The channel binding that ties a sign-in to this very TLS connection (RFC 5929,
 * tls-server-end-point; hashed as [MS-NLMP] 2.2.2.1 says). Exchange asks for it where Extended
 * Protection is on, as it is from Exchange 2019 CU14 by default.
 *
 * @param certificate the server's, as DER
 */
export function channelBinding(certificate: Buffer): Buffer {
  const name = Buffer.from('tls-server-end-point:', 'latin1');
  const hash = createHash(hashOf(certificate)).update(certificate).digest();
  const data = Buffer.concat([name, hash]);
  // gss_channel_bindings_struct: no addresses, then the data with its length.
  const structure = Buffer.alloc(20);
  structure.writeUInt32LE(data.length, 16);
  return createHash('md5').update(structure).update(data).digest();
}

/** The hash of the certificate's own signature; MD5 and SHA-1 are replaced by SHA-256. */
function hashOf(certificate: Buffer): 'sha256' | 'sha384' | 'sha512' {
  const { signatureAlgorithm } = new X509Certificate(certificate);
  if (/sha-?384/i.test(signatureAlgorithm ?? '')) return 'sha384';
  if (/sha-?512/i.test(signatureAlgorithm ?? '')) return 'sha512';
  return 'sha256';
}
