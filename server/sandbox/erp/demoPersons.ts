import type { DemoOrganization } from './DemoOrganization.ts';
import type { DemoPerson } from './DemoPerson.ts';
import type { SeededRandom } from './SeededRandom.ts';
import { freemailDomain } from './demoOrganizations.ts';
import { transliterate } from './transliterate.ts';
import { germany } from './words/germany.ts';

const perOrganization = 3;
/** Every so many organizations, one person also works for the one before: two records, one address. */
const sharedEvery = 40;

const roles: readonly (readonly [string, string])[] = [
  ['Geschäftsführung', 'Geschäftsleitung'],
  ['Einkauf', 'Einkauf'],
  ['Einkaufsleitung', 'Einkauf'],
  ['Buchhaltung', 'Finanzen'],
  ['Technische Leitung', 'Technik'],
  ['Projektleitung', 'Technik'],
  ['Vertrieb', 'Vertrieb'],
  ['Disposition', 'Logistik'],
  ['Managing Director', 'Management'],
  ['Purchasing', 'Purchasing'],
  ['Accounts Payable', 'Finance'],
  ['Assistenz', 'Geschäftsleitung'],
];

/** Three contact persons for each organization, each with an address of their own. */
export function demoPersons(
  random: SeededRandom,
  organizations: readonly DemoOrganization[],
): DemoPerson[] {
  const persons: DemoPerson[] = [];
  const addresses = new Set<string>();
  const counts = new Map<number, number>();
  for (const [index, organization] of organizations.entries()) {
    for (let i = 0; i < perOrganization; i++) {
      const count = (counts.get(organization.company) ?? 0) + 1;
      counts.set(organization.company, count);
      const id = 1000 + count;
      const before = persons.at(-perOrganization - i);
      const shared = i === perOrganization - 1 && index % sharedEvery === sharedEvery - 1;
      persons.push(
        shared && before?.company === organization.company
          ? { ...before, id, organization: organization.id, role: 'Beratung', department: 'Extern' }
          : newPerson(random, organization, id, i === 0, addresses),
      );
    }
  }
  return persons;
}

function newPerson(
  random: SeededRandom,
  organization: DemoOrganization,
  id: number,
  first: boolean,
  addresses: Set<string>,
): DemoPerson {
  for (;;) {
    const region = random.chance(0.12) ? germany : organization.region;
    const woman = random.chance(0.5);
    const firstName = random.pick(woman ? region.women : region.men);
    const owner = first && organization.surname !== null && random.chance(0.8);
    const lastName = owner ? (organization.surname ?? '') : surnameFrom(random, region.surnames);
    const mail = mailOf(organization, firstName, lastName);
    if (addresses.has(mail)) continue;
    addresses.add(mail);
    const [role, department] = owner ? roleAt(0) : random.pick(roles);
    const { phone } = organization.region;
    return {
      company: organization.company,
      id,
      organization: organization.id,
      salutation: woman ? 'Frau' : 'Herr',
      title: random.chance(0.08) ? 'Dr.' : '',
      firstName,
      lastName,
      role,
      department,
      phone: `${phone} ${organization.areaCode} ${random.whole(100_000, 999_999)}-${10 + (id % 80)}`,
      mobile: random.chance(0.6)
        ? `${phone} 17${random.whole(0, 9)} ${random.whole(1_000_000, 9_999_999)}`
        : null,
      mail,
      secondMail: random.chance(0.08)
        ? `${transliterate(firstName)}.${transliterate(lastName)}.${id}@${freemailDomain}`
        : null,
      birthday: random.chance(0.3)
        ? `${random.whole(1955, 2002)}-${twoDigits(random.whole(1, 12))}-${twoDigits(random.whole(1, 28))}`
        : null,
    };
  }
}

/** One in twelve has a double name. */
function surnameFrom(random: SeededRandom, surnames: readonly string[]): string {
  const [one, other] = [random.pick(surnames), random.pick(surnames)];
  const double = random.chance(0.08) && one !== other && !/[- ]/.test(one + other);
  return double ? `${one}-${other}` : one;
}

function mailOf(organization: DemoOrganization, firstName: string, lastName: string): string {
  const [first, last] = [transliterate(firstName), transliterate(lastName)];
  if (organization.domain === null) return `${first}.${last}@${freemailDomain}`;
  const name = { 'first.last': `${first}.${last}`, 'f.last': `${first.slice(0, 1)}.${last}`, last }[
    organization.mailStyle
  ];
  return `${name}@${organization.domain}`;
}

function roleAt(index: number): readonly [string, string] {
  return roles[index] ?? ['', ''];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
