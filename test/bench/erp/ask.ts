import { timed } from '../timed.ts';
import type { Question } from './Question.ts';
import type { RequestCost } from './RequestCost.ts';
import type { WorkCounter } from './WorkCounter.ts';

/** Requests that are asked before any is counted: the process is to be as warm as one that runs since the morning. */
const warmUp = 40;

/** Asks one question after the other, each once, and notes what it cost. */
export async function ask<T>(
  questions: readonly Question<T>[],
  counter: WorkCounter,
  request: (body: T) => Promise<unknown>,
): Promise<RequestCost[]> {
  for (const { body } of questions.slice(0, warmUp)) await request(body);
  const costs: RequestCost[] = [];
  for (const { group, body } of questions.slice(warmUp)) {
    counter.reset();
    const { milliseconds, processor } = await timed(() => request(body));
    const { directoryRows, erpRows, erpQueries } = counter;
    costs.push({ group, milliseconds, processor, directoryRows, erpRows, erpQueries });
  }
  return costs;
}
