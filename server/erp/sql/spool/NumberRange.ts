import type { CountedPlace } from './CountedPlace.ts';

/** A range of missing numbers of a {@link CountedPlace}: from, to, and since when. */
export type NumberRange = CountedPlace['gaps'][number];
