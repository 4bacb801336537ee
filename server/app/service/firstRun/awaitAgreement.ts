import type { Area } from '../../../../shared/records/Area.ts';
import { loadAccount } from '../loadAccount.ts';
import { connectionOf } from '../connectionOf.ts';
import { placeOfAccount } from '../placeOfAccount.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import type { Agreement, FirstRunWish, Relay } from './FirstRunWish.ts';
import { signaturesIn } from './signaturesIn.ts';

/** So often is it looked within the time for which both have to agree. */
const looks = 3;

/** Milliseconds between two looks at the least. */
const shortest = 5_000;

/**
 * Waits until the account's mailbox and the one behind the relay hold the same (BS6), and do so for a while. As many alone is
 * not enough: before the relay began both may have as many, and each others.
 *
 * @returns how it was at the last look, in the order of the areas.
 * @throws AppError whatever a mailbox or the store fails with; the signal's reason.
 */
export async function awaitAgreement(
  ports: ServicePorts,
  { account: id, areas, relay, onWait }: FirstRunWish & { relay: Relay },
  signal: AbortSignal,
): Promise<Agreement[]> {
  const { account } = await loadAccount(ports, id);
  const connection = await connectionOf(ports, account);
  const begun = ports.clock.now();
  let since: number | null = null;
  for (;;) {
    const found: Agreement[] = [];
    for (const area of areas) {
      const agreement = await compare(area);
      onWait?.(agreement);
      found.push(agreement);
    }
    const now = ports.clock.now();
    since = found.every(({ agrees }) => agrees) ? (since ?? now) : null;
    if (since !== null && now - since >= relay.quiet) return found;
    if (now - begun >= relay.most) {
      // For long enough they did not agree.
      return since === null ? found : found.map((one) => ({ ...one, agrees: false }));
    }
    await ports.pause(Math.max(shortest, relay.quiet / looks), signal);
  }

  async function compare(area: Area): Promise<Agreement> {
    using hub = await ports.mailboxes.open(connection, placeOfAccount(ports.accounts, account));
    using far = await ports.mailboxes.open(relay.connection, relay.place);
    const own = await signaturesIn(hub.mailbox.records, area, signal);
    const other = await signaturesIn(far.mailbox.records, area, signal);
    const agrees = own.length === other.length && own.every((one, at) => one === other[at]);
    return { area, hub: own.length, far: other.length, agrees };
  }
}
