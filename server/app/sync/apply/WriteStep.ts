import type { Step } from '../../../core/sync/Step.ts';

/** A step that writes to a side. */
export type WriteStep = Extract<Step, { op: 'create' | 'update' | 'delete' | 'purge' }>;
