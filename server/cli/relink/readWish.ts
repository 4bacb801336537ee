import type { StartOverWish } from '../../app/sync/startOver/StartOverWish.ts';
import type { Language } from '../Command.ts';
import { chosen } from '../given/chosen.ts';
import { readCount } from './readCount.ts';

/** How it is to be started over, as it was said. @throws AppError `invalid-input`. */
export function readWish(
  given: { leading: string; take: string; 'relay-quiet'?: string; 'relay-most': string },
  language: Language,
): StartOverWish {
  const quiet = given['relay-quiet'];
  const minutes = (text: string, option: string) => readCount(text, option, language) * 60_000;
  return {
    leading: chosen(given.leading, ['erp', 'mailbox'], '--leading', language),
    take: chosen(given.take, ['made-by-sync', 'paired'], '--take', language),
    ...(quiet !== undefined && {
      relay: {
        quiet: minutes(quiet, '--relay-quiet'),
        most: minutes(given['relay-most'], '--relay-most'),
      },
    }),
  };
}
