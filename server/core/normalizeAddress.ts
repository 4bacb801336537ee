/**
 * A path is at most 256 octets with its angle brackets, a local part 64 (RFC 5321 section 4.5.3.1).
 */
const maxAddressLength = 254;
const maxLocalLength = 64;

/** Dot-atom of RFC 5322 section 3.2.3, with the letters beyond ASCII that RFC 6531 allows. */
const localPart =
  /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** One label of a host name, before it is put into its ASCII form. */
const domainLabel = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** The beginning of a name in Exchange's own directory: /O=EXAMPLE/OU=…; it may hold an @. */
const x500 = /^\/\w{1,4}=/;

/**
 * Exchange wraps addresses of its own directory that never were SMTP addresses like this
 * ([MS-OXOABK], "IMCEA encapsulation").
 */
const encapsulated = /^imcea[a-z0-9]*-/;

/**
 * A mail address as it is compared: without display name, angle brackets and `mailto:`, in lower
 * case (servers that tell capital letters apart died out), the domain in its ASCII form (RFC 5890),
 * so that `Info@Müller.example` and `info@xn--mller-kva.example` are the same.
 *
 * @returns null for what is not an internet mail address: an X.500 name such as
 * `/O=EXAMPLE/OU=…/CN=…`, a broken or empty text, a host without a domain.
 */
export function normalizeAddress(text: string): string | null {
  if (text.length > 2000) return null;
  const bare = bareAddress(text).normalize('NFC').toLowerCase();
  const at = bare.lastIndexOf('@');
  if (at < 1 || x500.test(bare) || encapsulated.test(bare)) return null;
  const local = bare.slice(0, at);
  if (local.length > maxLocalLength || !localPart.test(local)) return null;
  const domain = asciiDomain(bare.slice(at + 1));
  if (domain === null || local.length + 1 + domain.length > maxAddressLength) return null;
  return `${local}@${domain}`;
}

/** The address of `Name <address>`, `<address>`, `mailto:address?subject=…` or the text itself. */
function bareAddress(text: string): string {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  const inner = open >= 0 && close > open ? text.slice(open + 1, close) : text;
  const trimmed = inner.trim();
  if (!/^(?:mailto|smtp):/i.test(trimmed)) return trimmed;
  const address = trimmed.slice(trimmed.indexOf(':') + 1);
  const query = /^mailto:/i.test(trimmed) ? address.indexOf('?') : -1;
  return (query < 0 ? address : address.slice(0, query)).trim();
}

function asciiDomain(domain: string): string | null {
  const labels = domain.split('.');
  if (labels.length < 2 || labels.length > 20) return null;
  if (!labels.every((label) => domainLabel.test(label))) return null;
  // A last label of digits only would be an address of a host, not a domain.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return null;
  const url = URL.parse(`http://${domain}/`);
  return url === null || url.hostname === '' ? null : url.hostname;
}
