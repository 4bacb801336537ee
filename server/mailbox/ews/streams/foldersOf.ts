import type { NotificationEvent } from '../operations/parts/NotificationEvent.ts';

/**
 * The folders that events are about: where the thing lies, where it came from, and the folder itself
 * where it is one that changed. Null where an event names none; none for a mere sign of life.
 */
export function foldersOf(events: readonly NotificationEvent[]): string[] | null {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.type === 'StatusEvent') continue;
    const named = [event.folder?.id, event.parentId, event.oldParentId].filter(
      (id) => id !== undefined,
    );
    if (named.length === 0) return null;
    for (const id of named) ids.add(id);
  }
  return [...ids];
}
