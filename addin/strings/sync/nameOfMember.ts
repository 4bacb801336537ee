/** A line of a list; of a person the name, or else the address; of a file its name. Empty for what has none. */
export function nameOfMember(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { name, address } = value as { name?: unknown; address?: unknown };
  return (
    ([name, address].find((one) => typeof one === 'string' && one !== '') as string | undefined) ??
    ''
  );
}
