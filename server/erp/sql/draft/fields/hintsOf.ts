import { vocabulary, type Concept } from '../words/vocabulary.ts';
import type { Hint } from './Hint.ts';

/**
 * Reads how fields are named: ways divided by `|`, each made of words: `mail` is needed, `mail/phone` one of them, `?business`
 * allowed, `!private` forbidden, `#2` the number needed, `*0.7` how sure it is.
 * @throws RangeError for a word that is no concept: a slip of ours.
 */
export function hintsOf(text: string): Hint[] {
  return text.split('|').map((way) => {
    const hint = {
      needs: [] as Concept[][],
      allows: [] as Concept[],
      forbids: [] as Concept[],
      ordinal: null as string | null,
      weight: 1,
    };
    for (const word of way.trim().split(/\s+/)) {
      const rest = word.slice(1);
      if (word.startsWith('?')) hint.allows.push(concept(rest));
      else if (word.startsWith('!')) hint.forbids.push(concept(rest));
      else if (word.startsWith('#')) hint.ordinal = rest;
      else if (word.startsWith('*')) hint.weight = Number(rest);
      else hint.needs.push(word.split('/').map(concept));
    }
    return hint;
  });
}

function concept(word: string): Concept {
  if (!isConcept(word)) throw new RangeError(`${word} is no concept`);
  return word;
}

function isConcept(word: string): word is Concept {
  return Object.hasOwn(vocabulary, word);
}
