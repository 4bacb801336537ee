import type { Side } from '../../../shared/records/Area.ts';

/** Where the reference of a side's baseline is found. */
export const refColumns = {
  erp: 'erp_ref',
  mailbox: 'mailbox_ref',
} as const satisfies Record<Side, string>;
