import { ntlmSignature } from './ntlmSignature.ts';

/** The kind of an NTLM message: 1 negotiate, 3 authenticate; null for what is none. */
export function ntlmKind(message: Buffer): number | null {
  return message.length >= 12 && message.subarray(0, 8).equals(ntlmSignature)
    ? message.readUInt32LE(8)
    : null;
}
