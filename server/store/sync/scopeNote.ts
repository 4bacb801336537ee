/**
 * The name under which `erp_link_meta` notes that a scope was begun: whoever empties the sync's tables does not thereby
 * make a first run.
 */
export function scopeNote(id: number): string {
  return `sync-scope:${id}`;
}
