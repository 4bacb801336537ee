import { createPrivateKey } from 'node:crypto';
import fs from 'node:fs';
import type { ExchangeKey } from './ExchangeKey.ts';
import { makeExchangeKey } from './makeExchangeKey.ts';

/**
 * The key of identity tokens that is kept in a file, made when there is none yet: over a restart tokens stay good, as
 * those of Exchange do.
 *
 * @param now milliseconds since 1970
 * @throws Error with a sentence for a file that cannot be read or written, or holds something else.
 */
export async function keptKey(path: string, now: number): Promise<ExchangeKey> {
  if (fs.existsSync(path)) return readKey(path);
  const key = await makeExchangeKey(now);
  const { x5t, certificate, privateKey } = key;
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    fs.writeFileSync(path, JSON.stringify({ x5t, certificate, privateKey: pem }), { mode: 0o600 });
  } catch (cause) {
    throw new Error(`The file ${path} cannot be written.`, { cause });
  }
  return key;
}

function readKey(path: string): ExchangeKey {
  try {
    const kept = JSON.parse(fs.readFileSync(path, 'utf8')) as Record<string, string>;
    const { x5t, certificate, privateKey } = kept;
    if (x5t === undefined || certificate === undefined) throw new Error('Not a key.');
    return { x5t, certificate, privateKey: createPrivateKey(privateKey ?? '') };
  } catch (cause) {
    throw new Error(`The file ${path} holds no key of identity tokens.`, { cause });
  }
}
