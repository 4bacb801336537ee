import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { findItem } from '../operations/findItem.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { textOf } from '../xml/textOf.ts';

/** Nobody has more appointments at one time. */
const most = 200;

/**
 * Items of the user's own calendar with that subject that last exactly from then to then; of a series its single date.
 *
 * @param known instants in RFC 3339; the subject as Outlook shows it.
 */
export async function findAppointment(
  client: EwsClient,
  { subject, start, end }: { subject: string; start: string; end: string },
  signal: AbortSignal,
): Promise<string[]> {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const fields = ['item:Subject', 'calendar:Start', 'calendar:End'];
  const outcomes = await findItem(
    client,
    {
      folders: [{ distinguished: 'calendar' }],
      shape: { base: 'IdOnly', properties: fields.map((field) => ({ field })) },
      // What lasts no time is seen in the minute that it begins.
      view: {
        from: new Date(from).toISOString(),
        to: new Date(Math.max(to, from + 60_000)).toISOString(),
        max: most,
      },
    },
    (item) => ({
      id: readItemId(item).id,
      isIt:
        (textOf(item, 'Subject') ?? '').trim() === subject.trim() &&
        Date.parse(textOf(item, 'Start') ?? '') === from &&
        Date.parse(textOf(item, 'End') ?? '') === to,
    }),
    signal,
  );
  return valueOf(outcomes).items.flatMap(({ id, isIt }) => (isIt ? [id] : []));
}
