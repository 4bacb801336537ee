import type { Blob } from '../../../../shared/records/SyncRecord.ts';
import type { ItemChange } from '../operations/parts/ItemChange.ts';
import type { Xml } from '../xml/Xml.ts';

/**
 * One thing to do. Each needs the one before it: the mailbox stops at the first that fails, and each changes the version
 * of the item, so the next one names the version that came back. Runs of the same kind may share a request.
 */
export type ItemStep =
  /** The item's element, such as `<t:Contact>`, for CreateItem. */
  | { do: 'create'; item: Xml }
  | { do: 'update'; target: StepTarget; updates: ItemChange['updates'] }
  /** Takes an occurrence out of its series; there is no way to delete anything else. */
  | { do: 'cancel'; target: StepTarget }
  /** A picture to be attached with `contactPhoto`; whoever has the bytes of the blob adds them. */
  | { do: 'attachPicture'; picture: Blob }
  /** For DeleteAttachment. */
  | { do: 'detach'; attachmentId: string };

/**
 * Which item a step is about: the thing itself (for a series its RecurringMaster), an exception of it by its id, or an
 * occurrence by its number (`t:OccurrenceItemId` with the thing's id as RecurringMasterId and this InstanceIndex; the
 * first is 1, cancelled ones count).
 */
export type StepTarget = 'item' | { id: string; changeKey?: string } | { occurrence: number };
