/** Keys for the journals of tests. */
export const journalKeys: readonly Uint8Array[] = [new Uint8Array(32).fill(7)];
