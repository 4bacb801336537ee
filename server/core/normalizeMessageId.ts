/**
 * A mail's internetMessageId as it is compared: without white space and angle brackets, which some
 * servers and clients leave out (RFC 5322 section 3.6.4). Capital letters count.
 *
 * @returns null where nothing is left that could tell one mail from another.
 */
export function normalizeMessageId(text: string): string | null {
  const bare = text.replace(/\s/g, '').replace(/^<|>$/g, '');
  return bare === '' ? null : bare;
}
