import { areas as allAreas, type Area } from '../../../../shared/records/Area.ts';
import { exchangeLimits } from '../../../core/recurrence/exchangeLimits.ts';
import { exchangeTaskLimits } from '../../../core/recurrence/exchangeTaskLimits.ts';
import type { Capabilities } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { MailboxSettings } from './MailboxParts.ts';
import { mostAtOnce } from './mostAtOnce.ts';

/** What a mailbox of Exchange can do over EWS. */
export function capabilitiesOf({
  areas = allAreas,
  blobs,
}: Pick<MailboxSettings, 'areas' | 'blobs'>): Capabilities {
  const fields: Partial<Record<Area, readonly string[]>> = {};
  const limits: Record<string, number> = {};
  for (const area of areas) {
    const mapping = itemMappings[area];
    // A picture whose bytes nobody can give is not held: said here, so that it is not lost on the way.
    fields[area] = mapping.fields.filter((field) => field !== 'picture' || blobs !== undefined);
    for (const [field, limit] of Object.entries(mapping.limits)) {
      limits[field] = Math.min(limit, limits[field] ?? limit);
    }
  }
  return {
    areas,
    fields,
    // Changed by moving it only.
    tells: { incomingMail: ['folder'], sentMail: ['folder'] },
    limits,
    silentWrites: true,
    // Servers were seen to pass over NeverOverwrite; a deletion never looks at a version.
    guard: 'compare-then-write',
    // Within one process only: what was sent by one that is gone is found by its stamp.
    idempotentCreate: false,
    stamps: true,
    versions: true,
    tombstones: true,
    series: { appointments: exchangeLimits, tasks: exchangeTaskLimits },
    partialWrites: true,
    batch: { get: mostAtOnce, write: mostAtOnce },
  };
}
