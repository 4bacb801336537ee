const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for the signs of a text: an accent or a skin colour is part of one. */
export function signsOf(text: string): string[] {
  return Array.from(segments.segment(text), ({ segment }) => segment);
}
