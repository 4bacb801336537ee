import { createHmac, timingSafeEqual } from 'node:crypto';
import { md4 } from './md4.ts';
import { ntlmUser } from './ntlmUser.ts';
import { ntlmField } from './ntlmField.ts';

/** Whether an AUTHENTICATE_MESSAGE was made with that password for that challenge: NTLMv2 ([MS-NLMP] 3.3.2). */
export function ntlmIsRight(message: Buffer, challenge: Buffer, password: string): boolean {
  const answer = ntlmField(message, 20);
  if (answer.length < 24) return false;
  const [of, user] = [ntlmField(message, 28).toString('utf16le'), ntlmUser(message)];
  const hash = md4(Buffer.from(password, 'utf16le'));
  const key = hmac(hash, Buffer.from(user.toUpperCase() + of, 'utf16le'));
  const proof = hmac(key, Buffer.concat([challenge, answer.subarray(16)]));
  return timingSafeEqual(proof, answer.subarray(0, 16));
}

function hmac(key: Buffer, data: Buffer): Buffer {
  return createHmac('md5', key).update(data).digest();
}
