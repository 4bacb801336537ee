import { createHmac } from 'node:crypto';
import { md4 } from './md4.ts';

/** What goes into an NTLMv2 response. */
interface NtlmInput {
  user: string;
  domain: string;
  password: string;
  serverChallenge: Buffer;
  clientChallenge: Buffer;
  /** Windows file time, little-endian. */
  time: Buffer;
  /** The AV_PAIRs that go back to the server, with their end. */
  targetInfo: Buffer;
}

/**
 * The NTLMv2 response and the key that belongs to it ([MS-NLMP] 3.3.2). NTLMv1 and LM are never
 * spoken: what they reveal can be turned back into the password.
 */
export function ntlmResponse(input: NtlmInput): { response: Buffer; sessionKey: Buffer } {
  const key = hmac(md4(utf16(input.password)), utf16(input.user.toUpperCase() + input.domain));
  const blob = Buffer.concat([
    Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]),
    input.time,
    input.clientChallenge,
    Buffer.alloc(4),
    input.targetInfo,
    Buffer.alloc(4),
  ]);
  const proof = hmac(key, Buffer.concat([input.serverChallenge, blob]));
  return { response: Buffer.concat([proof, blob]), sessionKey: hmac(key, proof) };
}

function hmac(key: Buffer, data: Buffer): Buffer {
  return createHmac('md5', key).update(data).digest();
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
