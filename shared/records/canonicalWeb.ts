import { canonicalLine } from './canonicalLine.ts';

/**
 * An address of the web as it is compared: Outlook puts `http://` before one that lacks it, and a slash after a bare
 * host says nothing; scheme and host know no capitals (RFC 3986 section 6.2.2.1). The rest stays.
 */
export function canonicalWeb(text: string): string | null {
  const line = canonicalLine(text);
  // With a blank in it, it is no address but a remark.
  if (line === null || /\s/.test(line)) return line;
  const full = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(line) ? line : `http://${line}`;
  const parts = /^([^:]*:)(\/\/[^/?#]*)?(.*)$/s.exec(full);
  if (parts === null) return full;
  const [, scheme = '', host = '', rest = ''] = parts;
  return `${lower(scheme)}${lower(host)}${host !== '' && rest === '/' ? '' : rest}`;
}

/** ASCII only: lower case of other letters can fall apart into several. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
