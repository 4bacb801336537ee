/** Schemes that run or show something of the page's own, instead of opening something elsewhere. */
const dangerous = new Set([
  'javascript:',
  'data:',
  'vbscript:',
  'blob:',
  'file:',
  'about:',
  'view-source:',
]);

/**
 * A link out of the ERP, such as https://… or the ERP's own scheme; null for one that a browser
 * would run as script or that is no absolute address. A record that somebody can write into must
 * not become a way into the pane.
 */
export function safeUrl(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url === null || dangerous.has(url.protocol) ? null : address;
}
