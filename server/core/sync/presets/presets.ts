import { brokerStarDav } from './brokerStarDav.ts';
import { brokerStarGroupware } from './brokerStarGroupware.ts';
import { bueroware } from './bueroware.ts';
import { emis } from './emis.ts';
import { microtech } from './microtech.ts';
import { ownDefault } from './ownDefault.ts';
import type { Preset } from './Preset.ts';

/** The named policies an account can start with (NX1): our own, and one for each of the five existing systems. */
export const presets: Readonly<Record<string, Preset>> = {
  own: ownDefault,
  'brokerstar-groupware': brokerStarGroupware,
  'brokerstar-dav': brokerStarDav,
  bueroware,
  microtech,
  emis,
};
