import type { Person } from '../../../shared/items.ts';
import type { Body } from '../../../shared/routes.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import type { Question } from './Question.ts';
import type { Samples } from './Samples.ts';
import { shuffled } from './shuffled.ts';

/** How many people the items have, from a letter to a whole house; the last is the most that the API takes. */
const crowds = { few: 3, some: 20, many: 500 };
const perGroup = 170;

/** Items whose people are to be recognized, every fourth of them unknown to the ERP. */
export function peopleQuestions(samples: Samples): Question<Body<'recognizePeople'>>[] {
  const random = new SeededRandom(4, 'people');
  const person = (_: unknown, i: number): Person => ({
    name: '',
    address: i % 4 === 3 ? `nobody${i}@stranger.example` : random.pick(samples.persons).mail,
    role: i === 0 ? 'from' : 'to',
  });
  const questions = Object.entries(crowds).flatMap(([group, size]) =>
    Array.from({ length: perGroup }, () => ({
      group,
      body: { people: Array.from({ length: size }, person) },
    })),
  );
  return shuffled(questions, random);
}
