import { Temporal } from 'temporal-polyfill';
import { badAnswer } from '../../xml/badAnswer.ts';

/**
 * An xs:dateTime of an answer. One without an offset is in UTC, as the context of our requests says.
 *
 * @throws AppError `bad-answer` for what is no time
 */
export function readInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  } catch (cause) {
    throw badAnswer('bad-time', 'sent a time that does not exist', {}, cause);
  }
}
