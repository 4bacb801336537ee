/** How a run is called on the console: the beginning of its id. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
