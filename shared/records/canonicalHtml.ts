import { canonicalLine } from './canonicalLine.ts';

/** Tags that divide no words. Every other tag is taken for a blank. */
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** Elements whose content nobody reads. */
const unread = new Set(['head', 'script', 'style', 'title', 'xml']);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

/**
 * HTML as it is compared: the text in it, words one blank apart. Servers wrap a body in html and meta tags, indent
 * and re-colour it (sync-knowledge section 4, row 9); none of that is a change. The result is HTML itself, so that
 * doing it twice changes nothing. Null for nothing to read.
 */
export function canonicalHtml(html: string): string | null {
  const line = canonicalLine(decode(withoutTags(html)).replace(/\s+/g, ' '));
  return (
    line
      ?.replace(/\s+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;') ?? null
  );
}

/** Walks once from tag to tag: a pattern would go over the rest of a broken text again for each open bracket. */
function withoutTags(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    kept.push(html.slice(at, open));
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) return kept.join('');
    at = close + (isComment ? 3 : 1);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 30))?.[1]?.toLowerCase();
    if (name === undefined || !inline.has(name)) kept.push(' ');
    if (name !== undefined && unread.has(name) && html[open + 1] !== '/') {
      at = endOf(html, name, at);
    }
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** Where the closing tag of an unread element begins; the end of the text when it never closes. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[];
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
