import type { Capabilities } from '../../../server/ports/RecordStore.ts';
import { areas } from '../../../shared/records/Area.ts';
import type { Manners } from './Manners.ts';

/** What a connector to a side of such manners says of itself. */
export function capabilitiesOf(manners: Manners): Capabilities {
  const { fields, limits, silentWrites, guard, idempotentCreate, stamps, versions } = manners;
  const { tombstones, series, partialWrites, batch } = manners;
  return {
    areas: areas.filter((area) => (fields[area] ?? []).length > 0),
    fields,
    limits,
    ...{ silentWrites, guard, idempotentCreate, stamps, versions, partialWrites, batch },
    series: series ?? {},
    tombstones: tombstones && manners.listing === 'log',
  };
}
