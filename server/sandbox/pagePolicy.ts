/**
 * The Content-Security-Policy of the small Outlook's page: own scripts only, no inline ones, and a
 * mail's pictures only where they are part of the mail. The pane's frame and the ribbon's icons may
 * come from the origins that the manifest names.
 */
export function pagePolicy(manifestXml: string): string {
  const origins = new Set<string>();
  for (const [, url] of manifestXml.matchAll(/\bDefaultValue="(https?:\/\/[^"]+)"/g)) {
    const origin = URL.canParse(url ?? '') ? new URL(url ?? '').origin : '';
    // An address from a manifest must not be able to add a directive of its own.
    if (/^https?:\/\/[\w.:[\]-]+$/.test(origin)) origins.add(origin);
  }
  const named = [...origins].join(' ');
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${named}`,
    `frame-src 'self' ${named}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
