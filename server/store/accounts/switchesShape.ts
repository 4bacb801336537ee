import { z } from 'zod';
import { areas } from '../../../shared/records/Area.ts';
import type { AreaSwitches } from '../../ports/AccountStore.ts';

/** Areas that are on and off. */
export const switchesShape = z.partialRecord(
  z.enum(areas),
  z.boolean(),
) satisfies z.ZodType<AreaSwitches>;
