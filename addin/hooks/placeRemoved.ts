import type { Link } from '../../shared/links.ts';

/** A link that was just taken away, and where it stood. */
export interface RemovedLink {
  link: Link;
  place: number;
}

/**
 * The links as they are shown: those just taken away stay where they were, so that nothing moves under
 * the pointer and undo is where the person looks.
 */
export function placeRemoved(
  links: readonly Link[],
  removed: readonly RemovedLink[],
): { link: Link; removed: boolean }[] {
  const gone = new Set(removed.map(({ link }) => link.id));
  const rows = links.filter(({ id }) => !gone.has(id)).map((link) => ({ link, removed: false }));
  // In the order of their places: each insertion then finds the ones above already in.
  for (const { link, place } of [...removed].sort((a, b) => a.place - b.place)) {
    rows.splice(Math.max(0, place), 0, { link, removed: true });
  }
  return rows;
}
