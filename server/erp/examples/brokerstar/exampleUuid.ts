/** What has the key; a part of it. */
const kinds = { firm: 1, person: 2, appointment: 3, task: 4, edition: 5 } as const;

/** A key in the form of a UUID (RFC 9562, version 8: made in a way of one’s own), the same for the same number. */
export function exampleUuid(kind: keyof typeof kinds, index: number): string {
  const number = index.toString(16).padStart(8, '0');
  return `${number}-e5a1-8000-a000-${String(kinds[kind]).padStart(4, '0')}${number}`;
}
