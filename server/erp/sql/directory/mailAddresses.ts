const most = 20;

/**
 * The mail addresses in a column's text, as the ERP holds them: one, several with ; or , between, or in the form
 * `Name <address>`.
 */
export function mailAddresses(text: string): string[] {
  const found =
    text.match(/[^\s<>()[\],;:"'\\@]+@[^\s<>()[\],;:"'\\@]+\.[^\s<>()[\],;:"'\\@]+/g) ?? [];
  return [...new Set(found.map((address) => address.replace(/\.+$/, '')))]
    .filter((address) => address.length <= 254)
    .slice(0, most);
}
