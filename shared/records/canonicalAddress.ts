import { canonicalLine } from './canonicalLine.ts';

/**
 * A mail address as it is compared: lower case, the domain in its ASCII form, without `mailto:` and `smtp:`. Anything
 * else that stands in such a field (Exchange's own names, half an address) is compared in lower case too.
 */
export function canonicalAddress(text: string): string | null {
  const line = canonicalLine(text);
  if (line === null) return null;
  const bare = line.replace(/^(?:(?:mailto|smtp):\s*)+/i, '');
  const folded = bare.toLowerCase().normalize('NFC');
  const at = folded.lastIndexOf('@');
  const domain = folded.slice(at + 1);
  if (at < 0 || isAscii(domain) || !/^[^\s/?#@:\\%[\]]+$/.test(domain)) return folded || line;
  const url = `http://${domain}/`;
  return URL.canParse(url) ? `${folded.slice(0, at)}@${new URL(url).hostname}` : folded;
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the whole of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}
