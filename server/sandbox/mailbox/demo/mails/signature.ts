import type { DemoFirm } from '../cast/DemoFirm.ts';

const areaCodes: Record<string, string> = {
  AT: '+43 512',
  CH: '+41 44',
  GB: '+44 113',
  FR: '+33 5',
  PL: '+48 61',
  TR: '+90 312',
  NL: '+31 40',
};

/**
 * How one of a firm's people signs: name, firm, town and telephone, as most mails end.
 * @param place of the person, 0 to 2.
 */
export function signature(firm: DemoFirm, place: number): string {
  const { firstName, lastName, key } = firm.person(place);
  const { country, town } = firm.fact;
  const phone = `${areaCodes[country] ?? '+49 911'} 47 ${key.slice(-4)}-12`;
  return `${firstName} ${lastName}\n${firm.name} · ${town}\nTel. ${phone}`;
}
