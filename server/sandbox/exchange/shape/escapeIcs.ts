/** Text as it stands in iCalendar and vCard (RFC 5545, 3.3.11; RFC 2426, 5). */
export function escapeIcs(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
