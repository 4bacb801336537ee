import { decodeHtml } from '../../../../../shared/records/decodeHtml.ts';
import { withoutTags } from '../../../../../shared/records/withoutTags.ts';

/** Elements that begin on a line of their own. */
const blocks = new Set(
  'address article blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/**
 * The text of an HTML body, a line for each block, for servers that make none themselves. For reading only: it is never
 * put into a page.
 */
export function htmlText(html: string): string {
  const text = withoutTags(html, standIn, (part) => part.replace(/\s+/g, ' '));
  const lines = text.split('\n').map((line) => decodeHtml(line.replace(/ +/g, ' ').trim()));
  return lines
    .filter((line, place) => line !== '' || lines[place - 1] !== '')
    .join('\n')
    .trim();
}

function standIn(name: string | null): string {
  if (name === null) return '';
  if (blocks.has(name)) return '\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}
