const ids = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${kind}${at + 1}`);

/** The ids of the rows, for where the requirements themselves are not beside the repository. */
export const rowIds: readonly string[] = [
  ...ids('AD', 6),
  ...ids('BS', 9),
  ...ids('BD', 8),
  ...ids('BW', 12),
  ...ids('MT', 11),
  ...ids('EM', 13),
  ...ids('NX', 16),
];
