/** A list in parts of at most so many. */
export function chunks<T>(list: readonly T[], most: number): T[][] {
  const size = Math.max(1, most);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  );
}
