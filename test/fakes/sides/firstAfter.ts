/** The index of the first member that comes after, in a list in which no such member is followed by another kind. */
export function firstAfter<T>(members: readonly T[], isAfter: (member: T) => boolean): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(members[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
