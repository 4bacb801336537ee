import type { AreaPolicy } from '../Policy.ts';
import { defaultArea } from './defaultArea.ts';

/** An area that takes no part; it can be switched on with the defaults. */
export const areaOff: AreaPolicy = { ...defaultArea, direction: 'off', schedule: [] };
