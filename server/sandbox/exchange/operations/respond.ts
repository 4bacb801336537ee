import { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Call } from './Call.ts';
import { successMessage } from './successMessage.ts';
import { failureMessage } from './failureMessage.ts';
import type { Answer } from './Answer.ts';

/**
 * Answers each of several things on its own: one that fails leaves the others be.
 *
 * @param empty what the message of a failed one holds all the same, since its type wants it
 */
export async function respond<T>(
  call: Call,
  asked: readonly T[],
  answer: (one: T, at: number) => Answer | Promise<Answer>,
  empty: Answer = [],
): Promise<XmlElement> {
  const messages: XmlElement[] = [];
  for (const [at, one] of asked.entries()) {
    messages.push(await messageFor(call, one, at, answer, empty));
  }
  return element(`${call.operation}Response`, [element('ResponseMessages', messages)]);
}

async function messageFor<T>(
  call: Call,
  one: T,
  at: number,
  answer: (one: T, at: number) => Answer | Promise<Answer>,
  empty: Answer,
): Promise<XmlElement> {
  const name = `${call.operation}ResponseMessage`;
  try {
    const { failing } = call;
    if (failing !== null && (failing.at?.includes(at) ?? true)) {
      throw new ItemError(failing.code, 'This fails because it was asked to.');
    }
    return successMessage(name, await answer(one, at));
  } catch (error) {
    return failureMessage(name, asItemError(error), empty);
  }
}

/** What the core refuses about times and patterns is Exchange's to refuse too. */
function asItemError(error: unknown): ItemError {
  if (error instanceof ItemError) return error;
  if (error instanceof AppError && error.kind === 'invalid-input') {
    return new ItemError('ErrorCalendarInvalidRecurrence', error.message);
  }
  throw error;
}
