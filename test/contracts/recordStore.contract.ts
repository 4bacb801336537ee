import { describeListing } from './recordStore/listing.contract.ts';
import { describeReading } from './recordStore/reading.contract.ts';
import { describeStamps } from './recordStore/stamps.contract.ts';
import type { StoreWorld } from './recordStore/StoreWorld.ts';
import { describeTrouble } from './recordStore/trouble.contract.ts';
import { describeWriting } from './recordStore/writing.contract.ts';

/**
 * What every RecordStore keeps to (server/ports/RecordStore.ts), however poor its side: what a side cannot, its
 * capabilities say, and it is asked for nothing more.
 *
 * @param makeWorld A side with nothing in it, for one test.
 */
export function describeRecordStore(name: string, makeWorld: () => Promise<StoreWorld>): void {
  describe(`RecordStore of ${name}`, () => {
    describeReading(makeWorld);
    describeListing(makeWorld);
    describeWriting(makeWorld);
    describeStamps(makeWorld);
    describeTrouble(makeWorld);
  });
}
