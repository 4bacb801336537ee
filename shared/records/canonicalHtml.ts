import { canonicalLine } from './canonicalLine.ts';
import { decodeHtml } from './decodeHtml.ts';
import { withoutTags } from './withoutTags.ts';

/** Tags that divide no words. Every other tag is taken for a blank. */
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/**
 * HTML as it is compared: the text in it, words one blank apart. Servers wrap a body in html and meta tags, indent
 * and re-colour it (sync-knowledge section 4, row 9); none of that is a change. The result is HTML itself, so that
 * doing it twice changes nothing. Null for nothing to read.
 */
export function canonicalHtml(html: string): string | null {
  const text = withoutTags(html, (name) => (name !== null && inline.has(name) ? '' : ' '));
  const line = canonicalLine(decodeHtml(text).replace(/\s+/g, ' '));
  return (
    line
      ?.replace(/\s+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;') ?? null
  );
}
