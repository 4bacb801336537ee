import type { Example } from './Example.ts';
import { brokerstar } from './brokerstar/brokerstar.ts';
import { bueroplus } from './bueroplus/bueroplus.ts';
import { bueroware } from './bueroware/bueroware.ts';
import { emis } from './emis/emis.ts';

/** The example ERPs, one for each of the existing systems that keep their records in an SQL database. */
export const examples: readonly Example[] = [emis, bueroware, bueroplus, brokerstar];
