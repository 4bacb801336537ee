import { flags } from './flags.ts';

/** The first message ([MS-NLMP] 2.2.1.1): what this client can do. It names neither user nor machine. */
export function negotiateMessage(): Buffer {
  const message = Buffer.alloc(32);
  message.write('NTLMSSP\0', 'latin1');
  message.writeUInt32LE(1, 8);
  message.writeUInt32LE(
    (flags.unicode |
      flags.requestTarget |
      flags.ntlm |
      flags.alwaysSign |
      flags.extendedSessionSecurity |
      flags.key128) >>>
      0,
    12,
  );
  // Domain and workstation: empty, at the end.
  message.writeUInt32LE(32, 20);
  message.writeUInt32LE(32, 28);
  return message;
}
