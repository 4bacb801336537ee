import type { LinkStore } from '../../ports/LinkStore.ts';

/** A record that an item is to be linked to. */
export type LinkWish = Parameters<LinkStore['link']>[2][number];
