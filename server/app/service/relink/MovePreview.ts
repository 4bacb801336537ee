import type { Area } from '../../../../shared/records/Area.ts';
import type { SyncAccount } from '../../../ports/AccountStore.ts';
import type { MovedLinks } from '../../../ports/LinkStore.ts';

/**
 * An item in one mailbox that is linked to the old record. `follows`: it is linked to the new one instead; `parts`: the
 * mailbox has an item of the new one already, so this one stays as it is, linked to nothing.
 */
export interface MovePlace {
  account: SyncAccount;
  area: Area;
  becomes: 'follows' | 'parts';
}

/** What relinking a record would do. */
export interface MovePreview {
  /** References that people made in the pane. */
  links: MovedLinks;
  /** What is synced. */
  places: readonly MovePlace[];
}
