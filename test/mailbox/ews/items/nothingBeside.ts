import type { Beside } from '../../../../server/mailbox/ews/items/Beside.ts';

/** Nothing was read besides an item. */
export const nothingBeside: Beside = { occurrences: new Map(), attachments: new Map() };
