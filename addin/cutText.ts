/** The first `length` UTF-16 units of a text, never half of a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const half = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, half ? length - 1 : length);
}
