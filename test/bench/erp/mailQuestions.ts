import type { Person } from '../../../shared/items.ts';
import type { Body } from '../../../shared/routes.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import type { Question } from './Question.ts';
import type { Samples } from './Samples.ts';
import { shuffled } from './shuffled.ts';

const perGroup = 130;

/** UTF-16 units of a mail's text: a long thread. */
const bodyLength = 20_000;

type Mail = Body<'suggestRecords'>;

/** Mails as they come, each with a text of 20 KB full of numbers that are none of a document's. */
export function mailQuestions(samples: Samples): Question<Mail>[] {
  const random = new SeededRandom(3, 'mails');
  const number = () => random.pick(samples.documents).number;
  const people = (known: number, strangers: number): Person[] =>
    [
      ...Array.from({ length: known }, () => random.pick(samples.persons).mail),
      ...Array.from(
        { length: strangers },
        (_, i) => `person${i}@stranger${random.whole(1, 999)}.example`,
      ),
    ].map((address, i) => ({ name: '', address, role: i === 0 ? 'from' : i < 5 ? 'to' : 'cc' }));
  const groups: Record<string, () => Partial<Mail>> = {
    // One sender, no number: addresses and domains alone.
    sender: () => ({ people: people(1, 0) }),
    stranger: () => ({ people: people(0, 2) }),
    numberInSubject: () => ({ ...subject(`Rechnung ${number()}`), people: people(1, 1) }),
    numbersInBody: () => ({
      people: people(2, 1),
      bodyText: bodyOf(random, Array.from({ length: 12 }, number)),
    }),
    crowd: () => ({ ...subject(`AW: ${number()}`), people: people(60, 40) }),
  };
  const questions = Object.entries(groups).flatMap(([group, make]) =>
    Array.from({ length: perGroup }, (_, i) => ({
      group,
      body: {
        ...subject('Ihre Nachricht von gestern'),
        people: [],
        bodyText: bodyOf(random, []),
        attachmentNames: [`Anlage ${i}.pdf`],
        ...make(),
      },
    })),
  );
  return shuffled(questions, random);
}

function subject(text: string): Pick<Mail, 'item'> {
  return {
    item: {
      kind: 'mail',
      internetMessageId: '<bench@nordwind.example>',
      mark: null,
      itemId: null,
      conversationId: 'bench',
      subject: text,
    },
  };
}

/** A long mail with dates, amounts, telephone numbers and articles; the numbers given stand at its end. */
function bodyOf(random: SeededRandom, numbers: readonly string[]): string {
  const line = (): string =>
    random.pick([
      () => `Am ${random.whole(1, 28)}.${random.whole(1, 12)}.2026 haben wir Ihre Ware erhalten.`,
      () =>
        `Pos. ${random.whole(1, 99)}: ${random.whole(1, 500)} Stück, Artikel ${random.whole(100_000, 999_999)}-B`,
      () => `Betrag ${random.whole(1, 99)}.${random.whole(100, 999)},${random.whole(10, 99)} EUR`,
      () => `Tel. +49 ${random.whole(100, 999)} ${random.whole(100_000, 9_999_999)}`,
      () => 'Bitte geben Sie uns kurz Bescheid, ob der Termin so bleiben kann.',
      () => `${random.whole(10_000, 99_999)} Musterstadt, Hauptstraße ${random.whole(1, 120)}`,
    ])();
  const lines: string[] = [];
  for (let length = 0; length < bodyLength; length += (lines.at(-1)?.length ?? 0) + 1)
    lines.push(line());
  return [...lines, ...numbers.map((one) => `zu ${one}`)].join('\n');
}
