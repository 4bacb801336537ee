const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML that shows it as it is, its lines kept. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
  return escaped.replace(/\r?\n/g, '<br>');
}
