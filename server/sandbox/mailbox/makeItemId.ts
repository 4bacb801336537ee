import { createHash } from 'node:crypto';

/**
 * An id that looks like one of Exchange's and is awkward like one: 152 characters of base64,
 * case-sensitive, with `/` and `+` in it (EWS `ItemId`). The same seed gives the same id, so a
 * restart of the try-out keeps what was linked.
 */
export function makeItemId(seed: string): string {
  for (let salt = 0; ; salt += 1) {
    const id = `AAMkAD${encode(seed, salt)}=`;
    if (id.includes('/') && id.includes('+')) return id;
  }
}

function encode(seed: string, salt: number): string {
  const halves = [0, 1].map((half) =>
    createHash('sha512').update(`${seed}\n${salt}\n${half}`).digest(),
  );
  return Buffer.concat(halves).toString('base64').slice(0, 145);
}
