/**
 * The tables whose rows belong to a scope, with the columns that each has beside `scope`, `key`, `body` and `crc`. Migrations
 * say what they are for.
 */
export const syncTables = {
  sync_pair: {
    erp_ref: 'text',
    mailbox_ref: 'text',
    area: 'text',
    identity: 'text',
    alias: 'text',
    asked_at: 'whole',
    to_make: 'text',
  },
  sync_observation: {},
  sync_cursor: {},
  sync_intent: { pair: 'text' },
  sync_aside: { next_try: 'whole' },
  sync_passed: {},
  sync_left: {},
  sync_run: { started_at: 'whole', is_open: 'whole', ended_at: 'whole' },
  sync_writes: { written_at: 'whole' },
  sync_journal: { run: 'text', pair: 'text', side: 'text', at: 'whole' },
} as const satisfies Record<string, Readonly<Record<string, 'text' | 'whole'>>>;
