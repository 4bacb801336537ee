import type { Chance } from '../Chance.ts';
import type { Firm } from './Firm.ts';
import type { Person } from './Person.ts';
import { inventPostal } from './inventPostal.ts';
import { phoneNumber } from './phoneNumber.ts';
import { plainWord } from './plainWord.ts';
import { tinyPicture } from './tinyPicture.ts';
import { words } from './words.ts';

/** Invented people: none to four for each company; of some little more is known than their name. */
export function inventPersons(chance: Chance, firms: readonly Firm[]): Person[] {
  const staff = firms.flatMap((firm) =>
    Array.from({ length: chance.pick([0, 1, 1, 2, 2, 3, 4]) }, () => firm),
  );
  return staff.map((firm, i) => inventPerson(chance, firm, i + 1));
}

function inventPerson(chance: Chance, firm: Firm, index: number): Person {
  const female = chance.chance(0.5);
  const firstName = chance.pick(female ? words.female : words.male);
  const lastName = chance.pick(words.last);
  const user = `${plainWord(firstName)}.${plainWord(lastName)}`;
  const some = <T>(share: number, make: () => T): T | null =>
    chance.chance(share) ? make() : null;
  return {
    index,
    firm,
    female,
    title: some(0.1, () => chance.pick(words.titles)),
    firstName,
    lastName,
    role: some(0.8, () => chance.pick(words.roles)),
    department: some(0.6, () => chance.pick(words.departments)),
    phone: some(0.8, () => phoneNumber(chance, '+49 6131', `-${chance.whole(11, 98)}`)),
    fax: some(0.2, () => phoneNumber(chance, '+49 6131', '-99')),
    mobile: some(0.5, () => phoneNumber(chance, '+49 170', String(chance.whole(100, 999)))),
    mail: some(0.9, () => `${user}@${firm.website?.slice(4) ?? `post-${index}.example`}`),
    skype: some(0.1, () => `live:${user}`),
    birthday: some(0.4, () => dayOfBirth(chance)),
    remark: some(0.2, () => chance.pick(words.remarks)),
    picture: some(0.05, () =>
      tinyPicture(chance.whole(0, 255), chance.whole(0, 255), chance.whole(0, 255)),
    ),
    home: some(0.25, () => {
      const { areaCode, ...postal } = inventPostal(chance);
      return {
        ...postal,
        phone: some(0.7, () => phoneNumber(chance, areaCode, String(chance.whole(1, 9)))),
        fax: some(0.1, () => phoneNumber(chance, areaCode, '0')),
        mail: some(0.6, () => `${user}@zuhause.example`),
      };
    }),
  };
}

function dayOfBirth(chance: Chance): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${chance.whole(1945, 2004)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}
