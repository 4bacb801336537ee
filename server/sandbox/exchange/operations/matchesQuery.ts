import type { Item } from '../store/Item.ts';

/** As much of the query syntax as programs send: words, and words after the name of a field. */
export function matchesQuery({ properties }: Item, query: string): boolean {
  const fields: Readonly<Record<string, string>> = {
    subject: 'Subject',
    body: 'Body',
    kind: 'ItemClass',
  };
  return (query.match(/(\w+:)?("[^"]*"|\S+)/g) ?? []).every((term) => {
    const [, field, text = ''] = /^(?:(\w+):)?"?([^"]*)"?$/.exec(term) ?? [];
    const names =
      field === undefined
        ? ['Subject', 'Body', 'DisplayName']
        : [fields[field.toLowerCase()] ?? field];
    return names.some(
      (name) => properties[name]?.text.toLowerCase().includes(text.toLowerCase()) ?? false,
    );
  });
}
