import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import { frozen } from './frozen.ts';
import type { Thing } from './Thing.ts';

const mark = 'BEGIN:NATIVE\n';

/** A thing as its server sends and takes it whole: opaque to the sync, with everything in it that no field maps. */
export const nativeForm = {
  write({ number, fields, stamp, unmapped }: Thing): string {
    return mark + JSON.stringify({ number, fields, stamp, unmapped });
  },

  /** @throws Error where it was tampered with, a plain one. */
  read(native: string): { number: number; fields: Fields; stamp: Stamp | null; unmapped: string } {
    if (!native.startsWith(mark)) throw new Error('This is no native form that any side gave out.');
    return frozen(JSON.parse(native.slice(mark.length)) as ReturnType<typeof nativeForm.read>);
  },
};
