/** Schemes that a link from the ERP may always have. */
const harmless = new Set(['https:', 'mailto:', 'tel:']);

/** Schemes that run code, show local files or drive Windows itself; no setting may allow them. */
const never =
  /^(javascript|data|vbscript|file|blob|filesystem|about|view-source|ms-[a-z-]*|search-ms|shell):$/;

/**
 * The address if one press may open it, else null. ERP fields and figures are other people's text: only
 * https, mailto, tel, and the ERP's own schemes that the administrator allowed.
 *
 * @param schemes further schemes, without colon, such as `myerp`.
 */
export function safeLink(url: string | null, schemes: readonly string[] = []): string | null {
  if (url === null) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    // Relative addresses would open this backend; they are no links into an ERP.
    return null;
  }
  if (never.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  const allowed =
    harmless.has(parsed.protocol) ||
    schemes.some((scheme) => parsed.protocol === `${scheme.toLowerCase()}:`);
  return allowed ? parsed.href : null;
}
