import type { RecordSummary } from '../../shared/recordViews.ts';
import type { LinkType } from '../../shared/links.ts';
import type { Answer, Body } from '../../shared/routes.ts';
import { AppError } from '../core/AppError.ts';
import { refKey } from '../core/refKey.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { describeLink } from './describeLink.ts';
import { readAllowed } from './readAllowed.ts';

/**
 * Links an item to one or several records, all or none. A mail that is being written has no name yet: it is known by the mark
 * that is answered and kept on it, and is looked for by that once it is sent. An Outlook appointment and an ERP
 * appointment are the same thing and become a pair; everything else is a reference. Linking twice,
 * or by two people at once, is one link.
 *
 * @throws AppError `invalid-input`, reason `item-unknown`, for an item with nothing to know it by;
 * `not-allowed` and `not-found` for a record that the caller may not see or that is gone.
 */
export async function linkItem(
  ports: Pick<
    AppPorts,
    'links' | 'erp' | 'settings' | 'seen' | 'clock' | 'identities' | 'marks' | 'sent'
  >,
  caller: Caller,
  { item, records, inherited = false }: Body<'linkItem'>,
  signal: AbortSignal,
): Promise<Answer<'linkItem'>> {
  const identity = await ports.identities.identify(caller, item);
  const isNameless =
    identity.identity === null && identity.mark === null && identity.itemId === null;
  if (isNameless && item.isWritten !== true) {
    throw new AppError('invalid-input', 'Please save this item before you link it.', {
      reason: 'item-unknown',
    });
  }
  const refs = [...new Map(records.map((ref) => [refKey(ref), ref])).values()];
  const found = await readAllowed(ports, caller, refs, signal);
  const { mark, links } = await ports.links.link(
    caller.account,
    identity,
    found.map((record) => ({
      type: linkType(item.kind, record),
      ref: record.ref,
      family: record.family,
      title: titleOf(record),
    })),
    ports.clock.now(),
    { inherited },
  );
  ports.marks.shown(caller, identity, mark, links);
  if (item.isWritten === true) ports.sent.expect(caller.account, mark);
  const byRef = new Map(links.map((link) => [refKey(link.ref), link]));
  const described = found.flatMap((record) => {
    const link = byRef.get(refKey(record.ref));
    return link === undefined
      ? []
      : (describeLink(ports, caller, link, { state: 'found', record }) ?? []);
  });
  return { links: described, mark };
}

function linkType(kind: Body<'linkItem'>['item']['kind'], record: RecordSummary): LinkType {
  return kind === 'appointment' && record.family === 'appointment' ? 'pair' : 'reference';
}

/** How the record is called while the ERP is away. */
function titleOf({ number, title }: RecordSummary): string {
  return (number === null || title.includes(number) ? title : `${number} ${title}`).slice(0, 500);
}
