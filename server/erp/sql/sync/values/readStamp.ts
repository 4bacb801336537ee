import { areas } from '../../../../../shared/records/Area.ts';
import { z } from 'zod';
import type { Stamp } from '../../../../core/sync/Stamp.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import { stampStart } from './stampStart.ts';

const Content = z.strictObject({
  pairId: z.string(),
  erp: z.string(),
  company: z.string(),
  area: z.enum(areas),
  recordKey: z.string(),
  owner: z.string(),
  mac: z.string(),
});

/** The stamp in a column; null for anything that is none of ours. Whether it is signed is for others to say. */
export function readStamp(value: SqlValue | undefined): Stamp | null {
  if (typeof value !== 'string' || !value.startsWith(stampStart)) return null;
  const brace = value.indexOf('{');
  if (brace < 0) return null;
  try {
    return Content.safeParse(JSON.parse(value.slice(brace))).data ?? null;
  } catch {
    // Cut off, or something else.
    return null;
  }
}
