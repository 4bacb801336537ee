import type { Body } from '../../../shared/routes.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import type { Question } from './Question.ts';
import type { Samples } from './Samples.ts';
import { shuffled } from './shuffled.ts';

const perGroup = 80;

/** Nothing in the large ERP begins like these. */
const unknown = ['xylophon', 'qwertz', 'zzz', 'brontosaurus', 'ypsilon'];

/** Searches as people type them; the pane asks from two characters on, for 20 records of every kind. */
export function searchQuestions(samples: Samples): Question<Body<'searchRecords'>>[] {
  const random = new SeededRandom(2, 'searches');
  const person = () => random.pick(samples.persons);
  const organization = () => random.pick(samples.organizations);
  const document = () => random.pick(samples.documents);
  const umlauts = samples.persons.filter(({ last }) => /[äöüß]/i.test(last));
  const groups: Record<string, () => string> = {
    twoLetters: () => person().last.slice(0, 2),
    commonPrefix: () => random.pick(['gmb', 'masch', 'sch', 're 20', 'auf', 'lief', 'info', '45']),
    typing: () => {
      const { first, last } = person();
      const whole = `${first} ${last}`;
      return whole.slice(0, random.whole(2, whole.length));
    },
    surname: () => person().last,
    twoWords: () => `${person().first} ${person().last}`,
    nameAndTown: () => {
      const { name, town } = organization();
      return `${name.split(' ')[0] ?? ''} ${town}`;
    },
    commonWords: () =>
      `${random.pick(['gmbh', 'maschinenbau', 'lieferung'])} ${organization().name.slice(0, 3)}`,
    // The number in an organization's name makes it the only one.
    rareName: () => organization().name,
    address: () => person().mail,
    wholeNumber: () => document().number,
    numberInPieces: () => document().number.toLowerCase().replaceAll('-', ' '),
    partOfNumber: () => document().number.slice(0, random.whole(8, 12)),
    theirNumber: () => document().theirs ?? String(organization().key),
    umlauts: () => random.pick(umlauts).last.toLowerCase(),
    umlautsAsAscii: () =>
      random
        .pick(umlauts)
        .last.toLowerCase()
        .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter),
    nothing: () => `${random.pick(unknown)}${random.whole(1, 99)}`,
  };
  const questions = Object.entries(groups).flatMap(([group, make]) =>
    Array.from({ length: perGroup }, () => ({
      group,
      body: { text: make(), kinds: [], limit: 20 },
    })),
  );
  return shuffled(questions, random);
}
