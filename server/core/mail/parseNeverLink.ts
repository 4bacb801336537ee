import { normalizeAddress } from '../normalizeAddress.ts';
import type { NeverLinkRule } from './NeverLinkRule.ts';

/**
 * What a person typed, as a rule: `anna@firma.example` is an address; `firma.example`, `@firma.example` and
 * `*@firma.example` are a domain. Null for what is neither.
 */
export function parseNeverLink(text: string): NeverLinkRule | null {
  const typed = text.trim();
  const address = typed.startsWith('*@') ? null : normalizeAddress(typed);
  if (address !== null) return { kind: 'address', value: address };
  if (/[^*@]@/.test(typed)) return null;
  const name = typed.replace(/^\*?@/, '').replace(/^(?:\*\.|\.)/, '');
  // The rules for a domain are those of an address's right half.
  const within = normalizeAddress(`x@${name}`);
  return within === null ? null : { kind: 'domain', value: within.slice(2) };
}
