/** What a group switches, as options. */
export const groupOptions = {
  on: { type: 'string', multiple: true },
  off: { type: 'string', multiple: true },
  unsaid: { type: 'string', multiple: true },
} as const;
