import type { Particle } from './Particle.ts';

/** Reads the elements of a type into particles. */
export function readParticles(words: readonly string[], space: string): Particle | null {
  const open: { parts: Particle[]; isChoice: boolean }[] = [{ parts: [], isChoice: false }];
  for (const word of words) {
    const top = open.at(-1);
    if (top === undefined) throw new Error('A type closes more than it opens.');
    if (word === '(') open.push({ parts: [], isChoice: false });
    else if (word === '|') top.isChoice = true;
    else if (word.startsWith(')')) {
      open.pop();
      const kind = top.isChoice ? 'choice' : 'sequence';
      open.at(-1)?.parts.push({ kind, parts: top.parts, ...times(word.slice(1)) });
    } else top.parts.push(readElement(word, space));
  }
  const parts = open[0]?.parts ?? [];
  return parts.length === 0 ? null : { kind: 'sequence', parts, min: 1, max: 1 };
}

function readElement(word: string, space: string): Particle {
  if (word.startsWith('#any')) return { kind: 'any', ...times(word.slice(4)) };
  const [, name = '', type = '', mark = ''] = /^([^=]+)=([^?*+]+)([?*+]?)$/.exec(word) ?? [];
  if (type === '') throw new Error(`Not an element: ${word}`);
  const [own, foreign] = name.includes(':') ? name.split(':') : [space, name];
  return { kind: 'element', name: foreign ?? name, space: own ?? space, type, ...times(mark) };
}

function times(mark: string): { min: number; max: number } {
  return {
    min: mark === '?' || mark === '*' ? 0 : 1,
    max: mark === '*' || mark === '+' ? Infinity : 1,
  };
}
