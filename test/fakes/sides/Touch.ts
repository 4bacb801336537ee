import type { Thing } from './Thing.ts';

/** When a row was changed, for a side that knows nothing else. */
export interface Touch {
  second: number;
  thing: Thing;
}
