import { askOffice } from './askOffice.ts';
import type { OfficeCallName } from './officeCalls.ts';

/** Hears an event of Outlook; a host that refuses is a line in the console, the pane works without. */
export function hear(
  name: OfficeCallName,
  source: { addHandlerAsync: Office.Mailbox['addHandlerAsync'] },
  event: Office.EventType,
  handler: () => void,
): void {
  askOffice<unknown>(name, (done) => source.addHandlerAsync(event, handler, done)).catch(
    (error: unknown) => reportError(error),
  );
}
