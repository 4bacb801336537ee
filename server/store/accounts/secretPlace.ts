/** Where a connection's secret lies, for its seal: in the place of another's it cannot be opened. */
export function secretPlace(connection: string): readonly [string, string] {
  return ['connection', connection];
}
