import type { Said } from '../../check/Said.ts';
import type { Placed } from '../fields/Placed.ts';
import { both } from './both.ts';
import { orElse } from './orElse.ts';

const reasons: Readonly<Record<Placed['by'], Said>> = {
  name: { en: 'by name', de: 'dem Namen nach' },
  content: { en: 'by content', de: 'dem Inhalt nach' },
  'name and content': { en: 'by name and content', de: 'nach Name und Inhalt' },
};

/** Why a column was taken, how surely, and what else it could be: `sure, by name and content`. */
export function sureness({ score, by, others }: Pick<Placed, 'score' | 'by' | 'others'>): Said {
  const how: Said =
    score >= 0.85
      ? { en: 'sure', de: 'sicher' }
      : score >= 0.65
        ? { en: 'likely', de: 'wahrscheinlich' }
        : { en: 'look at it', de: 'ansehen' };
  return both(how, ', ', reasons[by], orElse(others));
}
