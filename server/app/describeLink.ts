import type { Link } from '../../shared/links.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';
import type { StoredLink } from '../ports/LinkStore.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';

/**
 * A stored link as the pane shows it to this caller, or null where the caller may not see its
 * record. Where the ERP cannot say any more whether they may (it is away, the record is gone), the
 * link comes without its name, unless the caller made it or the ERP showed them its record lately.
 *
 * @param got what the ERP says about the record; null when it could not be asked.
 */
export function describeLink(
  { seen }: Pick<AppPorts, 'seen'>,
  caller: Caller,
  link: StoredLink,
  got: GotSummary | null,
): Link | null {
  if (got?.state === 'hidden') return null;
  const isMe = link.linkedBy.accountId === caller.account.id;
  const mayBeNamed = got?.state === 'found' || isMe || seen.has(caller, link.ref);
  return {
    id: link.id,
    type: link.type,
    ref: link.ref,
    family: link.family,
    title: mayBeNamed ? link.title : '',
    record: got?.state === 'found' ? got.record : null,
    state: linkState(got),
    linkedBy: { name: link.linkedBy.userName, isMe },
    linkedAt: new Date(link.linkedAt).toISOString(),
    mailbox: link.linkedBy.mailboxName,
  };
}

function linkState(got: GotSummary | null): Link['state'] {
  if (got?.state === 'found') return 'current';
  return got?.state === 'gone' ? 'gone' : 'unknown';
}
