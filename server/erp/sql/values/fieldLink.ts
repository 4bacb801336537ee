/**
 * Where one press on a field leads: mailto:, tel:, https:. Null where the text is not what the mapping says it is: a
 * name in the telephone column stays text.
 */
export function fieldLink(link: 'mail' | 'phone' | 'web' | undefined, text: string): string | null {
  switch (link) {
    case 'mail': {
      const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.exec(text)?.[0];
      // Only the at sign stays: ? and & would add fields to the new mail.
      return address === undefined
        ? null
        : `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
    }
    case 'phone': {
      const digits = text.replace(/\(0\)|[\s()/.-]/g, '');
      return /^\+?\d{3,20}$/.test(digits) ? `tel:${digits}` : null;
    }
    case 'web': {
      const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
      const url = URL.canParse(address) ? new URL(address) : null;
      return url && /^[^\s@]+\.[^\s@]+$/.test(url.host) && !/\s/.test(text) ? url.href : null;
    }
    case undefined:
      return null;
  }
}
