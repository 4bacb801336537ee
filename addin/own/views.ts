import { areas } from '../../shared/records/Area.ts';

/** The parts of the page, as they stand behind the `#` of the address; areas that are off are not shown. */
export const views = ['overview', ...areas, 'proposals', 'neverLink', 'choices'] as const;

/** One of {@link views}. */
export type View = (typeof views)[number];
