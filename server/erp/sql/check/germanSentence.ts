import { databaseInGerman } from './databaseInGerman.ts';
import { reasonsInGerman } from './reasonsInGerman.ts';
import { recordsInGerman } from './recordsInGerman.ts';

const sentences = [...databaseInGerman, ...recordsInGerman, ...reasonsInGerman];

/** The sentence of an error in German; one that is not known stays English. */
export function germanSentence(message: string): string {
  const found = sentences.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}
