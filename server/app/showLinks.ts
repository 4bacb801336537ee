import type { Answer, Body } from '../../shared/routes.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { describeLink } from './describeLink.ts';
import { readIfThere } from './readIfThere.ts';

/**
 * What an item is linked to, by whom and since when, oldest first. Links to records that the caller
 * may not see are counted only. While the ERP is away the links come all the same, as `unknown`.
 */
export async function showLinks(
  ports: Pick<AppPorts, 'links' | 'erp' | 'settings' | 'seen' | 'identities' | 'marks'>,
  caller: Caller,
  { item }: Body<'showLinks'>,
  signal: AbortSignal,
): Promise<Answer<'showLinks'>> {
  const identity = await ports.identities.identify(caller, item);
  const { mark, links: stored } = await ports.links.linksOf(
    ports.erp.name,
    caller.erp.company,
    caller.account.id,
    identity,
  );
  ports.marks.shown(caller, identity, mark, stored);
  const refs = stored.map((link) => link.ref);
  const got = await readIfThere(ports, caller, refs, signal);
  const links = stored
    .map((link, index) => describeLink(ports, caller, link, got[index] ?? null))
    .filter((link) => link !== null);
  return { links, hidden: stored.length - links.length, mark };
}
