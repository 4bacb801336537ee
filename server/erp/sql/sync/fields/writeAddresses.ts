import type { Addressed } from './readAddresses.ts';

/** People as one text that readAddresses.ts reads again: `Anna <anna@a.example>; "Huber; Bernd" <bernd@b.example>`. */
export function writeAddresses(people: readonly Addressed[]): string {
  return people
    .map(({ name, address }) => {
      const said = name.replaceAll(/\s+/g, ' ').trim();
      const plain = /["<>;,\\@]/.test(said) ? `"${said.replaceAll(/["\\]/g, '\\$&')}"` : said;
      const mail = address.replaceAll(/[<>;,\s]/g, '');
      if (mail === '') return plain;
      return plain === '' ? mail : `${plain} <${mail}>`;
    })
    .filter((person) => person !== '')
    .join('; ');
}
