import type { Generated } from 'kysely';
import type { LinkType } from '../../shared/links.ts';
import type { RecordFamily } from '../../shared/recordViews.ts';
import type { Area } from '../../shared/records/Area.ts';

/**
 * The tables as queries see them; the migrations say what each is for. Times are milliseconds since
 * 1970, ids of accounts, items and links are random texts of ours.
 */
export interface Tables {
  erp_link_meta: { name: string; value: string };
  migration: { name: string; timestamp: string };

  account: {
    id: string;
    mailbox_key: string;
    mailbox_name: string;
    erp: string;
    erp_user_id: string;
    erp_user_name: string;
    company: string;
    created_at: number;
  };
  item: {
    id: string;
    erp: string;
    company: string;
    kind: 'mail' | 'appointment';
    identity: string | null;
    subject: string;
    created_at: number;
  };
  item_mark: { mark: string; item: string; created_at: number };
  item_alias: { account: string; erp: string; company: string; alias: string; item: string };
  item_conversation: { conversation: string; item: string };

  link: {
    id: string;
    item: string;
    type: LinkType;
    erp: string;
    company: string;
    kind: string;
    key: string;
    family: RecordFamily;
    title: string;
    linked_at: number;
    linked_by_account: string;
    linked_by_user: string;
    linked_by_mailbox: string;
    unlinked_at: number | null;
  };
  link_former_id: { id: string; link: string };
  link_event: {
    id: Generated<number>;
    link: string;
    what: 'linked' | 'unlinked' | 'restored' | 'moved';
    at: number;
    user_name: string;
  };

  last_record: {
    account: string;
    erp: string;
    erp_user_id: string;
    company: string;
    kind: string;
    key: string;
    at: number;
  };

  directory_cursor: { erp: string; cursor: string };
  directory_scope: { id: Generated<number>; erp: string; company: string };
  directory_shelf: { id: Generated<number>; scope: number; kind: string };
  directory_record: {
    id: Generated<number>;
    shelf: number;
    key: string;
    rank: number;
    words: string;
    numbers: string;
    keys: string;
  };
  directory_word: { shelf: number; word: string; form: number; rank: number; record: number };
  directory_key: { scope: number; type: string; value: string; rank: number; record: number };

  /** The sync's other tables are written and read in one way, by `sync/putRows.ts` and `sync/readRows.ts`. */
  sync_scope: { id: number; body: string; crc: number };

  /** `name_key` is the name whatever its case; a secret is sealed. */
  connection: { id: string; name_key: string; body: string; crc: number; secret: string | null };
  account_group: { id: string; name_key: string; body: string; crc: number };
  synced_account: {
    id: string;
    mailbox: string;
    connection: string;
    revision: number;
    body: string;
    crc: number;
  };
  account_in_group: { account: string; account_group: string };
  run_time: {
    account: string;
    area: Area;
    well_at: number | null;
    ended_at: number | null;
    failures: number;
    trouble: string | null;
    erp_served_at: number | null;
    mailbox_served_at: number | null;
  };
  export_folder: { account: string; name_key: string; folder: string };
  administrator: { name_key: string; name: string; hash: string };

  /** An empty mailbox is everybody's. */
  never_link: {
    mailbox: string;
    kind: 'address' | 'domain';
    value: string;
    added_at: number;
    added_by: string;
  };
  /** `mail_key` is a Message-ID without angle brackets, or its hash where it is very long. */
  withdrawn_mail: { erp: string; company: string; mail_key: string; at: number; by_whom: string };
  /** `claimed_until` is null, and `body` is not, once it is filed; `claim` is whoever files or filed it. */
  filed_mail: {
    erp: string;
    company: string;
    mail_key: string;
    claim: string;
    claimed_until: number | null;
    by_whom: string;
    at: number;
    body: string | null;
  };
}
