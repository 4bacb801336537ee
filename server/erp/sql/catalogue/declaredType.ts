/** A declared type in its parts: `VARCHAR(40) COLLATE x` is varchar of 40, `timestamp(3) with time zone` has no length. */
export function declaredType(declared: string): { type: string; length: number | null } {
  const words = declared.trim().toLowerCase();
  const type = words.replace(/\s*\(.*$/s, '').replace(/\s+collate\b.*$/s, '');
  const isText = /char|text|clob/.test(type);
  const length = /\(\s*(\d+)/.exec(words)?.[1];
  return { type, length: isText && length !== undefined ? Number(length) : null };
}
