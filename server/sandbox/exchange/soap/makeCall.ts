import type { Account } from '../access/Account.ts';
import { actingFor } from '../access/actingFor.ts';
import type { Exchange } from '../Exchange.ts';
import type { Call } from '../operations/Call.ts';
import { childOf } from '../xml/childOf.ts';
import { windowsZones } from '../zones/windowsZones.ts';
import { RequestFault } from './RequestFault.ts';
import type { SoapRequest } from './SoapRequest.ts';

/**
 * Lets a request in: who asks, in whose mailbox, in which zone.
 *
 * @throws RequestFault
 */
export function makeCall(exchange: Exchange, account: Account | null, request: SoapRequest): Call {
  const { header, body } = request;
  const zoneName =
    childOf(header, 'TimeZoneContext', 'TimeZoneDefinition')?.attributes['Id'] ?? 'UTC';
  const zone = windowsZones.get(zoneName);
  if (zone === undefined) {
    throw new RequestFault('ErrorTimeZone', `The time zone ${zoneName} is not known.`);
  }
  const mailbox = actingFor(exchange, account, header);
  return { exchange, account, mailbox, zoneName, zone, operation: body.name, failing: null };
}
