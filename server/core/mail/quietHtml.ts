import { quietAttribute } from './quietAttribute.ts';

/** What stays: it shows, and does nothing. */
const kept =
  words(`a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn
  div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby
  s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`);

/** What goes with all that is in it: nobody reads it, or it is another language than HTML. */
const emptied =
  words(`applet audio embed frameset iframe math noembed noframes noscript object plaintext script select style
  svg template textarea title video xml xmp`);

const tagName = /\/?([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*(=?[^\s/>=]+|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?/y;
const tagEnd = /[\s/]*>/y;

/**
 * A mail's HTML as it can be kept and shown anywhere: the words, their form and the pictures that the mail brings along, but
 * nothing that runs, sends, asks another server for something, or tells it that the mail was opened. It is written anew out of
 * what is known to be harmless, so that what was not understood is not in it.
 */
export function quietHtml(html: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    out.push(html.slice(at, open));
    at = open + 1;
    const name = match(tagName, html, at);
    if (name === null) {
      const isRemark = html[at] === '!' || html[at] === '?' || html[at] === '/';
      if (isRemark) at = endOf(html, html.startsWith('!--', at) ? '-->' : '>', at);
      else out.push('&lt;');
      continue;
    }
    const tag = (name[1] ?? '').toLowerCase();
    const isEnd = html[at] === '/';
    at += name[0].length;
    const attributes: string[] = [];
    for (let next = match(attribute, html, at); next !== null; next = match(attribute, html, at)) {
      at += next[0].length;
      const [, said = '', double, single, bare] = next;
      const value = double ?? single ?? bare ?? '';
      if (!isEnd && kept.has(tag)) attributes.push(quietAttribute(tag, said.toLowerCase(), value));
    }
    const end = match(tagEnd, html, at);
    // A tag that never ends is none to browsers either, nor is what follows.
    if (end === null) return out.join('');
    at += end[0].length;
    if (kept.has(tag)) out.push(isEnd ? `</${tag}>` : `<${tag}${attributes.join('')}>`);
    else if (emptied.has(tag) && !isEnd) at = contentEnd(html, tag, at);
  }
  out.push(html.slice(at));
  return out.join('');
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind the next one of these; the end of the text where there is none. */
function endOf(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
}

/** Where the closing tag of an element begins; the end of the text when it never closes. */
function contentEnd(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}(?![^\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
