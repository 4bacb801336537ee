import { mapiRow } from '../rows/mapiRow.ts';
import { ownProperty } from '../ownProperty.ts';
import type { ItemField } from '../ItemField.ts';

const row = mapiRow(ownProperty('ErpLinkFollowUp'));

/** What the ERP calls a follow-up (MT2); to Exchange it is a task like any other. */
export const followUpRow: ItemField = {
  paths: row.paths,
  read: (item, zone) => row.read(item, zone) === 'true',
  write: (value, zone) => row.write(value === true ? 'true' : null, zone),
};
