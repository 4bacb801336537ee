/**
 * Takes out of a stream of XML text the references to characters that XML does not know, such as
 * `&#x0;` and `&#x1F;`. Exchange writes them where a mail or contact holds such a character, and one
 * sick item must not make its whole page unreadable. U+FFFD stands in their place.
 */
export class InvalidReferences {
  /** The beginning of a reference whose end has not come yet. */
  #held = '';

  /** @returns the text so far, without a reference that is not complete yet */
  replace(chunk: string): string {
    const text = this.#held + chunk;
    this.#held = '';
    const last = text.lastIndexOf('&');
    // Longer than any reference: then it is none, and the parser says so.
    const open = last >= text.length - 12 && !text.includes(';', last) ? last : text.length;
    this.#held = text.slice(open);
    const whole = text.slice(0, open);
    return whole.includes('&#') ? whole.replace(reference, keepIfValid) : whole;
  }

  /** @returns what was held back */
  end(): string {
    return this.#held;
  }
}

const reference = /&#(?:x([0-9a-f]{1,8})|([0-9]{1,10}));/gi;

function keepIfValid(whole: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? whole : '\ufffd';
}

/** XML 1.0, section 2.2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || inHigherPlanes(code);
}

function inHigherPlanes(code: number): boolean {
  return code >= 0x10000 && code <= 0x10ffff;
}
