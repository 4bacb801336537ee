import { ntlmSignature } from './ntlmSignature.ts';

/** Unicode, request target, NTLM, always sign, extended session security, target info, 128 bit ([MS-NLMP] 2.2.2.5). */
const flags = 0x20898205;

const domain = 'EXAMPLE';

/**
 * The CHALLENGE_MESSAGE ([MS-NLMP] 2.2.1.2).
 *
 * @param challenge eight bytes
 */
export function ntlmChallenge(challenge: Buffer, now: number): Buffer {
  const target = Buffer.from(domain, 'utf16le');
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(now) + 11_644_473_600_000n) * 10_000n);
  const info = Buffer.concat([
    pair(2, target),
    pair(1, Buffer.from('MAIL', 'utf16le')),
    pair(4, Buffer.from('example.com', 'utf16le')),
    pair(3, Buffer.from('mail.example.com', 'utf16le')),
    pair(7, time),
    pair(0, Buffer.alloc(0)),
  ]);
  const head = Buffer.alloc(56);
  ntlmSignature.copy(head);
  head.writeUInt32LE(2, 8);
  field(head, 12, target.length, 56);
  head.writeUInt32LE(flags, 20);
  challenge.copy(head, 24);
  field(head, 40, info.length, 56 + target.length);
  return Buffer.concat([head, target, info]);
}

function pair(id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, value]);
}

function field(into: Buffer, at: number, length: number, offset: number): void {
  into.writeUInt16LE(length, at);
  into.writeUInt16LE(length, at + 2);
  into.writeUInt32LE(offset, at + 4);
}
