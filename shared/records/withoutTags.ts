/** Elements whose content nobody reads. */
const unread = new Set(['head', 'script', 'style', 'title', 'xml']);

/**
 * HTML with what stands for each of its tags instead of it, and without what nobody reads. It walks once from tag to tag: a
 * pattern would go over the rest of a broken text again for each open bracket.
 *
 * @param standIn for a tag by its name in small letters, opening or closing; null for a comment and what is no tag.
 * @param ofText what is done with each stretch of text.
 */
export function withoutTags(
  html: string,
  standIn: (name: string | null) => string,
  ofText: (text: string) => string = (text) => text,
): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    kept.push(ofText(html.slice(at, open)));
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) return kept.join('');
    at = close + (isComment ? 3 : 1);
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 30));
    const name = tag?.[2]?.toLowerCase() ?? null;
    kept.push(standIn(name));
    if (name !== null && tag?.[1] === '' && unread.has(name)) at = endOf(html, name, at);
  }
  kept.push(ofText(html.slice(at)));
  return kept.join('');
}

/** Where the closing tag of an unread element begins; the end of the text when it never closes. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
