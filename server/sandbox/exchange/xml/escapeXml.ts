const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

// Characters that XML 1.0 cannot hold, and halves of surrogate pairs.
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands in an element or attribute; what XML cannot hold becomes `?`, as Exchange does. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, '?')
    .replace(/[&<>"\r]/g, (found) => replacements[found] ?? found);
}
