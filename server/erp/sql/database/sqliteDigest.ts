import { hash } from 'node:crypto';

/**
 * A function that SQLite gets from us, since it has none that hashes: of bytes their SHA-256 in hex, their length, and the
 * first four in hex; of NULL and '' NULL, and of anything else ''.
 */
export const sqliteDigest = {
  name: 'erplink_digest',
  of: (value: unknown): string | null => {
    if (value === null || value === '') return null;
    if (!(value instanceof Uint8Array)) return '';
    const start = Buffer.from(value.subarray(0, 4)).toString('hex');
    return `${hash('sha256', value, 'hex')} ${value.length} ${start}`;
  },
};
