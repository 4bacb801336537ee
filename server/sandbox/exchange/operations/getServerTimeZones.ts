import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { windowsZones } from '../zones/windowsZones.ts';
import { zoneDefinition } from '../zones/zoneDefinition.ts';
import type { Operation } from './Operation.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getservertimezones-operation */
export const getServerTimeZones: Operation = (call, request) =>
  respond(call, [request], () => {
    const asked = childOf(request, 'Ids')?.children.map(({ text }) => text);
    const names = asked?.filter((name) => windowsZones.has(name)) ?? [...windowsZones.keys()];
    const isFull = request.attributes['ReturnFullTimeZoneData'] !== 'false';
    const now = call.exchange.now();
    return [
      element(
        'TimeZoneDefinitions',
        names.map((name) => zoneDefinition(name, isFull, now)),
      ),
    ];
  });
