import type { Turn } from './Turn.ts';

/** Everything goes on at once. */
export const alwaysGo: Turn = () => Promise.resolve('go');
