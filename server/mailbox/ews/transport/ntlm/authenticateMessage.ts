import { createHmac } from 'node:crypto';
import type { Challenge } from './Challenge.ts';
import { flags } from './flags.ts';
import { ntlmResponse } from './ntlmResponse.ts';

/** Who signs in, and what the message is computed from. */
interface AuthenticateInput {
  user: string;
  domain: string;
  password: string;
  negotiate: Buffer;
  challengeMessage: Buffer;
  challenge: Challenge;
  clientChallenge: Buffer;
  /** Milliseconds since 1970, for servers that do not tell their own time. */
  now: number;
  /** Sixteen bytes; undefined over plain http. */
  channelBinding: Buffer | undefined;
  /** `HTTP/` and the server's name, which the server may check. */
  targetName: string;
}

/** AV_PAIR ids ([MS-NLMP] 2.2.2.1). */
const pair = { flags: 6, time: 7, targetName: 9, channelBinding: 10 } as const;

/** The payload of the message begins here: after its head, the version and the integrity code. */
const headLength = 88;

/**
 * The third message ([MS-NLMP] 2.2.1.3, 3.1.5.1.2): NTLMv2, bound to the TLS connection, with an
 * integrity code over all three messages where the server's challenge carries its time.
 */
export function authenticateMessage(input: AuthenticateInput): Buffer {
  const serverTime = input.challenge.targetInfo.get(pair.time);
  const { response, sessionKey } = ntlmResponse({
    user: input.user,
    domain: input.domain,
    password: input.password,
    serverChallenge: input.challenge.serverChallenge,
    clientChallenge: input.clientChallenge,
    time: serverTime ?? fileTime(input.now),
    targetInfo: ourTargetInfo(input, serverTime !== undefined),
  });
  // With the server's time known, the old LM response is to be zero.
  const parts = [Buffer.alloc(24), response, utf16(input.domain), utf16(input.user), utf16('')];
  const message = Buffer.concat([Buffer.alloc(headLength), ...parts]);
  message.write('NTLMSSP\0', 'latin1');
  message.writeUInt32LE(3, 8);
  let offset = headLength;
  for (const [at, part] of parts.entries()) {
    message.writeUInt16LE(part.length, 12 + at * 8);
    message.writeUInt16LE(part.length, 14 + at * 8);
    message.writeUInt32LE(offset, 16 + at * 8);
    offset += part.length;
  }
  // No session key is exchanged: HTTP has its own protection.
  message.writeUInt32LE(offset, 56);
  message.writeUInt32LE(agreed(input.challenge.flags), 60);
  if (serverTime !== undefined) {
    createHmac('md5', sessionKey)
      .update(input.negotiate)
      .update(input.challengeMessage)
      .update(message)
      .digest()
      .copy(message, 72);
  }
  return message;
}

function agreed(offered: number): number {
  const ours =
    flags.unicode |
    flags.requestTarget |
    flags.ntlm |
    flags.alwaysSign |
    flags.extendedSessionSecurity |
    flags.targetInfo |
    flags.key128;
  return (offered & ours) >>> 0;
}

function ourTargetInfo(input: AuthenticateInput, signed: boolean): Buffer {
  const pairs = new Map(input.challenge.targetInfo);
  if (signed) {
    const before = pairs.get(pair.flags);
    const value = Buffer.alloc(4);
    // 2: an integrity code is there.
    value.writeUInt32LE(((before?.length === 4 ? before.readUInt32LE(0) : 0) | 2) >>> 0);
    pairs.set(pair.flags, value);
  }
  pairs.set(pair.channelBinding, input.channelBinding ?? Buffer.alloc(16));
  pairs.set(pair.targetName, utf16(input.targetName));
  const written = [...pairs].map(([id, value]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id, 0);
    head.writeUInt16LE(value.length, 2);
    return Buffer.concat([head, value]);
  });
  return Buffer.concat([...written, Buffer.alloc(4)]);
}

/** Hundreds of nanoseconds since 1601. */
function fileTime(milliseconds: number): Buffer {
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE((BigInt(Math.trunc(milliseconds)) + 11_644_473_600_000n) * 10_000n);
  return time;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
