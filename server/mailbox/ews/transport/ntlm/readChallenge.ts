import { badAnswer } from '../../xml/badAnswer.ts';
import type { Challenge } from './Challenge.ts';

/**
 * Reads the server's challenge ([MS-NLMP] 2.2.1.2).
 *
 * @throws AppError `bad-answer`
 */
export function readChallenge(message: Buffer): Challenge {
  const isChallenge =
    message.length >= 32 &&
    message.toString('latin1', 0, 8) === 'NTLMSSP\0' &&
    message.readUInt32LE(8) === 2;
  if (!isChallenge) throw broken();
  return {
    flags: message.readUInt32LE(20),
    serverChallenge: Buffer.from(message.subarray(24, 32)),
    targetInfo: message.length >= 48 ? readPairs(field(message, 40)) : new Map(),
  };
}

/** Length, space, offset: where a part of the message lies. */
function field(message: Buffer, at: number): Buffer {
  const length = message.readUInt16LE(at);
  const offset = message.readUInt32LE(at + 4);
  if (offset + length > message.length) throw broken();
  return message.subarray(offset, offset + length);
}

function readPairs(data: Buffer): Map<number, Buffer> {
  const pairs = new Map<number, Buffer>();
  let at = 0;
  while (at + 4 <= data.length) {
    const id = data.readUInt16LE(at);
    const end = at + 4 + data.readUInt16LE(at + 2);
    if (id === 0) return pairs;
    if (end > data.length) throw broken();
    pairs.set(id, Buffer.from(data.subarray(at + 4, end)));
    at = end;
  }
  if (data.length === 0) return pairs;
  throw broken();
}

function broken(): Error {
  return badAnswer('ntlm-challenge', 'sent an NTLM challenge that cannot be read');
}
