/** Writes a line of the server's log. Facts hold no bodies, addresses or secrets. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  facts: Record<string, unknown>,
  message: string,
) => void;
