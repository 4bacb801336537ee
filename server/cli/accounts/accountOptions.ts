/** What an account is, as options; for adding and changing one. */
export const accountOptions = {
  user: { type: 'string' },
  connection: { type: 'string' },
  company: { type: 'string' },
  preset: { type: 'string' },
  zone: { type: 'string' },
  name: { type: 'string' },
  group: { type: 'string', multiple: true },
  areas: { type: 'string', multiple: true },
  since: { type: 'string' },
  set: { type: 'string', multiple: true },
  preview: { type: 'boolean', default: false },
} as const;
