import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** A time zone the server knows. */
export interface ServerTimeZone {
  /** Windows' own name, such as `W. Europe Standard Time`. */
  id: string;
  name: string;
  /** Its rules, where they were asked for. */
  element: XmlElement;
}

/**
 * Lists the time zones the server knows.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getservertimezones-operation
 *
 * @param request `ids` are Windows names, all zones where none are named; `full` asks for the rules
 */
export async function getServerTimeZones(
  client: EwsClient,
  request: { ids?: readonly string[]; full: boolean },
  signal: AbortSignal,
): Promise<ServerTimeZone[]> {
  const { ids = [], full } = request;
  const body = element(
    'm:GetServerTimeZones',
    { ReturnFullTimeZoneData: full },
    ids.length === 0
      ? undefined
      : element('m:Ids', {}, ...ids.map((id) => element('t:Id', {}, id))),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'GetServerTimeZones', body, effect: 'read', pieces: ['TimeZoneDefinitions'] },
    { count: 1, piece: readZone, finish: (_, zones) => zones },
    signal,
  );
  return valueOf(outcomes);
}

function readZone(zone: XmlElement): ServerTimeZone {
  const id = zone.attributes['Id'];
  if (id === undefined) throw badAnswer('no-id', 'sent a time zone without its name');
  return { id, name: zone.attributes['Name'] ?? id, element: zone };
}
