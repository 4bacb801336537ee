import { AppError } from '../core/AppError.ts';

/**
 * The 32 bytes that a secret spells, in hexadecimal or base64 (`openssl rand -hex 32`, `openssl rand -base64 32`).
 *
 * @throws AppError `not-configured` that names the setting, never the key.
 */
export function readKey(text: string, setting: string): Uint8Array {
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  // 43 digits and, in the usual spelling, one sign that says so.
  if (/^[\w+/-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  throw new AppError(
    'not-configured',
    `${setting}: expected 32 random bytes as 64 hexadecimal digits or in base64, such as from openssl rand -base64 32.`,
  );
}
