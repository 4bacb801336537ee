/**
 * Text as it may stand in an element or a quoted attribute.
 *
 * What XML 1.0 cannot hold at all (section 2.2: most control characters, half surrogates, U+FFFE) is
 * left out: Exchange answers the whole request with ErrorSchemaValidation for a single one of them.
 * Line ends and tabs are written as references, since a parser would turn a bare CR into LF and any
 * of them in an attribute into a space.
 */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.toWellFormed().replace(all, (character) => replacements[character] ?? '');
}

const special = /[&<>"\r\n\t\0-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/; // eslint-disable-line no-control-regex
const all = /[&<>"\r\n\t\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g; // eslint-disable-line no-control-regex

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};
