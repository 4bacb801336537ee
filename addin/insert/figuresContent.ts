import type { InsertedContent } from './InsertedContent.ts';
import { escapeHtml } from './escapeHtml.ts';

/** A label and what stands beside it, in the reader's words and numbers. */
export type FigureRow = readonly [label: string, value: string];

// Grey as it is seen on white and on black: Outlook turns colours around in the dark, or leaves them.
const cell = 'border:1px solid #8a8a8a;padding:3px 10px;text-align:left;vertical-align:top';

/**
 * A document's figures as a small table. It names no colour of text or ground, so that it is readable wherever the text
 * around it is; as plain text its columns are kept apart by blanks.
 *
 * @param heading what the figures are of.
 */
export function figuresContent(heading: string, rows: readonly FigureRow[]): InsertedContent {
  const width = Math.max(0, ...rows.map(([label]) => lengthOf(label)));
  const lines = rows.map(
    ([label, value]) => `${label}:${' '.repeat(width - lengthOf(label))}  ${value}`,
  );
  return {
    html:
      '<table cellspacing="0" style="border-collapse:collapse">' +
      `<tr><th colspan="2" style="${cell};font-weight:bold">${escapeHtml(heading)}</th></tr>` +
      rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" style="${cell};font-weight:normal">${escapeHtml(label)}</th>` +
            `<td style="${cell}">${escapeHtml(value)}</td></tr>`,
        )
        .join('') +
      '</table><div><br></div>',
    text: `${[heading, ...lines].join('\n')}\n`,
  };
}

/** Letters as they are seen, not as they are kept. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
