import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Language } from '../Command.ts';
import { fieldText } from './fieldText.ts';
import { plainLine } from './plainLine.ts';

/** Most signs of a value; narrow enough for four records side by side. */
const widest = 22;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Records side by side, a line for each field, in blocks that fit the width. A field that is empty in all of them has no line.
 * @returns the lines, and the fields without one.
 */
export function recordTable(
  records: readonly { key: string; fields: Fields }[],
  width: number,
  language: Language,
): { lines: string[]; empty: string[] } {
  const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
  const told = names.filter((name) =>
    records.some(({ fields }) => fieldText(fields[name], language) !== ''),
  );
  const left = Math.max(3, ...told.map(({ length }) => length));
  const beside = Math.max(1, Math.floor((width - left - 2) / (widest + 2)));
  const lines: string[] = [];
  for (let from = 0; from < records.length; from += beside) {
    const block = records.slice(from, from + beside);
    const cells = (texts: readonly string[]) => texts.map((text) => fitted(text)).join('  ');
    if (from > 0) lines.push('');
    lines.push(
      `${''.padEnd(left)}  ${cells(block.map(({ key }) => `#${plainLine(key)}`))}`.trimEnd(),
    );
    for (const name of told) {
      const texts = block.map(({ fields }) => fieldText(fields[name], language));
      if (texts.every((text) => text === '')) continue;
      lines.push(`${name.padEnd(left)}  ${cells(texts)}`.trimEnd());
    }
  }
  return { lines, empty: names.filter((name) => !told.includes(name)) };
}

/** A text in exactly {@link widest} signs. */
function fitted(text: string): string {
  const signs = Array.from(segments.segment(text.slice(0, 400)), ({ segment }) => segment);
  const shown = signs.length > widest ? [...signs.slice(0, widest - 1), '…'] : signs;
  return shown.join('') + ' '.repeat(widest - shown.length);
}
