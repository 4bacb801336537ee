/** Elements that begin on a line of their own. */
const blocks = new Set(
  'address article blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
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
 * The text of an HTML body, a line for each block, for servers that make none themselves. For reading only: it is never
 * put into a page. It goes from tag to tag once, whatever is in it.
 */
export function htmlText(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    kept.push(html.slice(at, open).replace(/\s+/g, ' '));
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) return tidy(kept.join(''));
    at = close + (isComment ? 3 : 1);
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 30));
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (blocks.has(name)) kept.push('\n');
    else if (name === 'td' || name === 'th') kept.push(' ');
    if (tag?.[1] === '' && unread.has(name)) {
      const closing = new RegExp(`</${name}\\b`, 'gi');
      closing.lastIndex = at;
      at = closing.exec(html)?.index ?? html.length;
    }
  }
  kept.push(html.slice(at).replace(/\s+/g, ' '));
  return tidy(kept.join(''));
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => decode(line.replace(/ +/g, ' ').trim()));
  return lines
    .filter((line, place) => line !== '' || lines[place - 1] !== '')
    .join('\n')
    .trim();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[];
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
