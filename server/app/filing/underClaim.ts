import { randomUUID } from 'node:crypto';
import { AppError } from '../../core/AppError.ts';
import type { FilingOf } from '../../ports/FilingStore.ts';
import type { Caller } from '../Caller.ts';
import { filerOf } from './filerOf.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { OpenedFiling } from './openFiling.ts';

/** Milliseconds after which a mail that a server died over may be filed by another. */
const holdFor = 120_000;

/** When no claim counts any more. */
const whoeverIsAtIt = Number.MAX_SAFE_INTEGER;

/** A mail that nobody else files meanwhile. */
export interface HeldFiling {
  claim: {
    id: string;
    /** Who filed it before, and to what; null for nobody. */
    filed: Extract<FilingOf, { state: 'filed' }> | null;
  };
  by: string;
  /** @throws AppError `conflict`, reason `filing-under-way`, where somebody took it over meanwhile. */
  keep: () => Promise<void>;
}

/**
 * Does something about the filing of a mail while nobody else does. What the work does not note or forget is as it was before.
 *
 * @throws AppError `conflict`, reason `filing-under-way`; whatever the work throws.
 */
export async function underClaim(
  { filing, clock }: Pick<MailFilingsParts, 'filing' | 'clock'>,
  caller: Caller,
  { place, key }: Pick<OpenedFiling, 'place' | 'key'>,
  work: (held: HeldFiling) => Promise<void>,
): Promise<void> {
  const by = filerOf(caller);
  const id = randomUUID();
  const at = clock.now();
  if (!(await filing.claimFiling(place, key, { claim: id, by, at, until: at + holdFor }))) {
    throw busy((await filing.filingOf(place, key, at))?.by ?? null);
  }
  const keep = async () => {
    if (!(await filing.keepFiling(place, key, id, clock.now() + holdFor))) throw busy(null);
  };
  try {
    // Only now: before, somebody may have been about to be done.
    const before = await filing.filingOf(place, key, whoeverIsAtIt);
    const filed = before?.state === 'filed' ? before : null;
    await work({ claim: { id, filed }, by, keep });
  } finally {
    await filing.releaseFiling(place, key, id);
  }
}

function busy(by: string | null): AppError {
  return new AppError(
    'conflict',
    by === null
      ? 'Somebody else is filing this mail at the moment.'
      : `${by} is filing this mail at the moment.`,
    { reason: 'filing-under-way' },
  );
}
