import type { ListedLink } from '../../ports/LinkStore.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { csvLine } from './csvLine.ts';

/** Links read from the store at once. */
const pageSize = 500;

const columns = [
  ...(['item', 'itemKind', 'erp', 'company', 'erpKind', 'erpRecord', 'type'] as const),
  ...(['linkedAt', 'linkedBy', 'mailbox', 'unlinkedAt', 'link'] as const),
];

/** Writes down the links that people made from mails and appointments to records of the ERP, also those taken away again. */
export async function exportLinks(
  { links }: Services,
  format: 'csv' | 'jsonl',
  { out, signal }: Console,
): Promise<void> {
  if (format === 'csv') out(columns.join(','));
  for await (const page of links.allLinks(pageSize)) {
    signal.throwIfAborted();
    for (const link of page) {
      const row = rowOf(link);
      out(format === 'jsonl' ? JSON.stringify(row) : csvLine(columns.map((name) => row[name])));
    }
  }
}

function rowOf({ id, type, erp, ref, linkedAt, linkedBy, unlinkedAt, item }: ListedLink) {
  return {
    // What has no name of its own everywhere is told by ours.
    item: item.identity ?? item.id,
    itemKind: item.kind,
    erp,
    company: ref.company,
    erpKind: ref.kind,
    erpRecord: ref.key,
    type,
    linkedAt: new Date(linkedAt).toISOString(),
    linkedBy: linkedBy.userName,
    mailbox: linkedBy.mailboxName,
    unlinkedAt: unlinkedAt === null ? null : new Date(unlinkedAt).toISOString(),
    link: id,
  };
}
