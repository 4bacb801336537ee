import type { DemoOrganization } from './DemoOrganization.ts';
import type { SeededRandom } from './SeededRandom.ts';
import { demoCompanies } from './demoCompanies.ts';
import { transliterate } from './transliterate.ts';
import type { Region } from './words/Region.ts';
import { austria, switzerland } from './words/alps.ts';
import { france, neighbours, poland, turkey, unitedKingdom } from './words/europe.ts';
import { germany } from './words/germany.ts';

/** Many people share it, so it says nothing about who their employer is. */
export const freemailDomain = 'freemail.example';

const regions: Record<number, readonly [Region, number][]> = {
  1: [
    [germany, 62],
    [austria, 7],
    [switzerland, 4],
    [unitedKingdom, 8],
    [france, 6],
    [poland, 5],
    [turkey, 4],
    [neighbours, 4],
  ],
  2: [
    [switzerland, 58],
    [germany, 16],
    [austria, 8],
    [france, 8],
    [unitedKingdom, 4],
    [turkey, 2],
    [neighbours, 4],
  ],
};

const legalForms =
  /\b(GmbH & Co\. KG|gGmbH|GmbH|AG|KG|OHG|SE|e\. K\.|PartG mbB|Ltd\. Şti\.|Ltd|plc|SARL|SAS|SA|S\.A\.|Sp\. z o\.o\.|Sp\. j\.|San\. ve Tic\. A\.Ş\.|A\.Ş\.|B\.V\.|reg\. Gen\. m\. b\. H\.|& Co\.)(?!\p{L})/gu;

/** Groups whose members share one mail domain; a mail from there may mean any of them. */
const groups = [
  {
    domain: 'hansen-gruppe.example',
    company: 1,
    names: [
      'Hansen Spedition GmbH',
      'Hansen Immobilien GmbH',
      'Hansen Hafenlogistik GmbH & Co. KG',
    ],
  },
  {
    domain: 'voss-holding.example',
    company: 1,
    names: ['Voß Anlagentechnik GmbH', 'Voß Service GmbH'],
  },
  {
    domain: 'zuerisee-gruppe.example',
    company: 2,
    names: ['Zürisee Catering AG', 'Zürisee Hotels AG', 'Zürisee Immobilien AG'],
  },
];

/** Customers with a part to play: the one that examples name, and one whose name a careless page would run. */
const fixed = [
  { company: 1, name: 'Brenner Maschinenbau GmbH', surname: 'Brenner' },
  { company: 1, name: 'Kessler <Script> & Style Werbeagentur GmbH', surname: 'Kessler' },
];

/** Every customer and supplier, no two of one name. */
export function demoOrganizations(random: SeededRandom): DemoOrganization[] {
  const names = new Set<string>();
  const domains = new Set<string>(groups.map(({ domain }) => domain));
  return demoCompanies.flatMap((company) => {
    const given = [
      ...fixed.filter((one) => one.company === company.id).map((one) => ({ ...one, domain: null })),
      ...groups
        .filter((group) => group.company === company.id)
        .flatMap(({ domain, names }) => names.map((name) => ({ name, surname: null, domain }))),
    ];
    for (const { name } of given) names.add(name);
    return Array.from({ length: company.customers + company.suppliers }, (_, i) => {
      const region = i < given.length ? home(company.id) : pickRegion(random, company.id);
      const [postcode, town, areaCode] = random.pick(region.towns);
      const { name, surname, domain } = given[i] ?? newName(random, region, town, names, domains);
      const small = i >= given.length && random.chance(0.06);
      const own = domain ?? `${shortName(name)}.example`;
      domains.add(own);
      const type = i < company.customers ? ('customer' as const) : ('supplier' as const);
      return {
        company: company.id,
        id: type === 'customer' ? 10001 + i : 70001 + i - company.customers,
        type,
        showcase: name === fixed[0]?.name,
        name,
        surname,
        region,
        postcode,
        town,
        areaCode,
        domain: small ? null : own,
        mailStyle: random.pick(['first.last', 'first.last', 'f.last', 'last'] as const),
        mail: small
          ? `${shortName(name)}@${freemailDomain}`
          : `${random.pick(['info', 'info', 'office', 'kontakt', 'mail'])}@${own}`,
      };
    });
  });
}

function newName(
  random: SeededRandom,
  region: Region,
  town: string,
  names: Set<string>,
  domains: ReadonlySet<string>,
): { name: string; surname: string | null; domain: null } {
  for (;;) {
    const pattern = random.pick(region.names);
    const surname = random.pick(region.surnames);
    const partner = random.pick(region.surnames);
    const name = pattern.replace('{s}', surname).replace('{t}', partner).replace('{o}', town);
    const taken = names.has(name) || domains.has(`${shortName(name)}.example`);
    if (taken || (pattern.includes('{t}') && surname === partner)) continue;
    names.add(name);
    return { name, surname: pattern.includes('{s}') ? surname : null, domain: null };
  }
}

/** `Brenner Maschinenbau GmbH` is brenner-maschinenbau on the internet. */
function shortName(name: string): string {
  return transliterate(name.replace(legalForms, ''));
}

function home(company: number): Region {
  return company === 1 ? germany : switzerland;
}

function pickRegion(random: SeededRandom, company: number): Region {
  let left = random.next() * 100;
  for (const [region, share] of regions[company] ?? []) {
    left -= share;
    if (left < 0) return region;
  }
  return home(company);
}
