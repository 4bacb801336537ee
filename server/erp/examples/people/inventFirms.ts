import type { Chance } from '../Chance.ts';
import type { Firm } from './Firm.ts';
import { inventPostal } from './inventPostal.ts';
import { plainWord } from './plainWord.ts';
import { phoneNumber } from './phoneNumber.ts';
import { words } from './words.ts';

/** So many invented companies; their domains are reserved ones (RFC 2606). */
export function inventFirms(chance: Chance, count: number): Firm[] {
  return Array.from({ length: count }, (_, i) => {
    const family = chance.pick(words.last);
    const trade = chance.pick(words.trades);
    const { areaCode, ...postal } = inventPostal(chance);
    const domain = `${plainWord(family)}-${plainWord(trade)}-${i + 1}.example`;
    return {
      index: i + 1,
      name1: `${family} ${trade} ${chance.pick(words.forms)}`,
      name2: chance.chance(0.2) ? chance.pick(words.branches) : null,
      name3: chance.chance(0.05) ? 'z. Hd. der Geschäftsleitung' : null,
      shortName: `${plainWord(family).slice(0, 8).toUpperCase()}${i + 1}`,
      ...postal,
      phone: phoneNumber(chance, areaCode, '-0'),
      fax: chance.chance(0.4) ? phoneNumber(chance, areaCode, '-99') : null,
      website: chance.chance(0.8) ? `www.${domain}` : null,
      mail: chance.chance(0.8) ? `info@${domain}` : null,
      remark: chance.chance(0.3) ? chance.pick(words.remarks) : null,
      kind: chance.pick(['customer', 'customer', 'customer', 'supplier', 'prospect'] as const),
      sales: chance.whole(0, 250_000_000),
    };
  });
}
