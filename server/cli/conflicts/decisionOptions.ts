/** How somebody decides, as options. */
export const decisionOptions = {
  take: { type: 'string', multiple: true },
  delete: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  same: { type: 'boolean', default: false },
  different: { type: 'boolean', default: false },
  erp: { type: 'string' },
  mailbox: { type: 'string' },
} as const;
