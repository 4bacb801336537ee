import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { Stamp } from '../../core/sync/Stamp.ts';
import type { Stamps } from '../sync/Stamps.ts';

/**
 * Signs stamps with HMAC-SHA-256 (RFC 2104) under a key derived from the store's (HKDF, RFC 5869), so that neither tells
 * anything of the other. What is signed is a list in one order, so that no two stamps have the same text.
 *
 * @param keys 32 bytes each: the first one signs, all verify. A key stays in the settings as long as items carry stamps that
 * it signed: without it they are strangers, which the sync leaves alone.
 * @throws AppError `not-configured`, reason `store-key`, where there is none.
 */
export function keyedStamps(keys: readonly Uint8Array[]): Stamps {
  const derived = keys.map((key) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));
  const [first] = derived;
  if (first === undefined) {
    throw new AppError('not-configured', 'The sync needs a key for its stamps, and none is set.', {
      reason: 'store-key',
    });
  }
  return {
    sign: (facts) => ({ ...facts, mac: macOf(facts, first).toString('base64url') }),
    verify: ({ mac, ...facts }) => {
      const said = Buffer.from(mac, 'base64url');
      // Another way to write the same bytes is another signature.
      if (said.length !== 32 || said.toString('base64url') !== mac) return false;
      return derived.some((key) => timingSafeEqual(said, macOf(facts, key)));
    },
  };
}

/** Another purpose, or another form of what is signed, gets another word. */
const purpose = 'erp-link stamp 1';

function macOf(
  { pairId, erp, company, area, recordKey, owner }: Omit<Stamp, 'mac'>,
  key: Uint8Array,
): Buffer {
  const facts = JSON.stringify([pairId, erp, company, area, recordKey, owner]);
  return createHmac('sha256', key).update(facts).digest();
}
