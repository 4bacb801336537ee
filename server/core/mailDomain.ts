import { getDomain } from 'tldts';
import { normalizeAddress } from './normalizeAddress.ts';

/**
 * The domain that an organization registered, out of a mail address: `mueller-bau.example` for
 * `anna@mail.mueller-bau.example`, by the public suffix list, its private part included, so that
 * two customers of the same host (`kunde.hosting.example`) are not taken for one organization.
 *
 * @returns null where the text is no mail address or its domain is itself a public suffix.
 */
export function mailDomain(address: string): string | null {
  const normal = normalizeAddress(address);
  if (normal === null) return null;
  return getDomain(normal.slice(normal.lastIndexOf('@') + 1), { allowPrivateDomains: true });
}
