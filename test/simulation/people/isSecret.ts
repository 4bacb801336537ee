import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Whether people marked it so that nobody else is to read it (NX11). By itself, and not as the engine has it. */
export function isSecret({ sensitivity }: Fields): boolean {
  return sensitivity === 'private' || sensitivity === 'confidential';
}
