import type { PropertyPath } from './PropertyPath.ts';

/**
 * Which properties an item comes with. Each one beyond the id costs Exchange a call of its own in
 * listings (sync-knowledge.md 3.1).
 */
export interface ItemShape {
  base: 'IdOnly' | 'Default' | 'AllProperties';
  /** The whole mail as RFC 5322. */
  mime?: boolean;
  body?: 'Best' | 'HTML' | 'Text';
  properties?: readonly PropertyPath[];
}
