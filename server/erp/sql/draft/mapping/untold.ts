import type { Said } from '../../check/Said.ts';

/** Why codes are not in the mapping: nobody can know what they mean, or there are none yet. */
export function untold(codes: readonly string[]): Said {
  const named = codes.join(', ');
  if (codes.length === 0) return { en: 'It holds nothing yet', de: 'Es steht noch nichts darin' };
  return codes.length === 1
    ? { en: `Nobody told what ${named} means`, de: `Was ${named} bedeutet, ist nicht bekannt` }
    : { en: `Nobody told what ${named} mean`, de: `Was ${named} bedeuten, ist nicht bekannt` };
}
