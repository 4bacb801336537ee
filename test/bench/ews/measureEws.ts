import { measureReading } from './measureReading.ts';
import { measureStreams } from './measureStreams.ts';

/** What the EWS client costs: reading many items, and watching many mailboxes. */
export async function measureEws(): Promise<void> {
  await measureReading();
  await measureStreams();
}
