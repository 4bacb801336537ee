import type { castDemo } from './castDemo.ts';

/** Everybody who plays in the demo mails and appointments, by part. */
export type DemoCast = ReturnType<typeof castDemo>;
