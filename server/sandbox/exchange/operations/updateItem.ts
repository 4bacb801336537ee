import { itemIdOf } from '../shape/itemIdOf.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { applyUpdates } from './applyUpdates.ts';
import { attendeesOf } from './attendeesOf.ts';
import type { Call } from './Call.ts';
import { findItem } from './findItem.ts';
import type { ItemPlace } from './ItemPlace.ts';
import type { Operation } from './Operation.ts';
import { respond } from './respond.ts';
import { tellOthers } from './tellOthers.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/updateitem-operation */
export const updateItem: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'ItemChanges')?.children ?? [],
    async (change) => {
      const id = change.children[0];
      if (id === undefined) throw new ItemError('ErrorInvalidIdEmpty', 'The id is empty.');
      const place = findItem(call, id);
      place.mailbox.checkRoom();
      checkModes(request, place.item);
      checkVersion(call, request, place);
      const updates = childOf(change, 'Updates')?.children ?? [];
      const before = attendeesOf(place.item);
      const changed = await applyUpdates(call, place, updates);
      tellOthers(call, request, place, changed, before);
      const { mailbox } = place;
      return [
        element('Items', [element(changed.kind, [itemIdOf(mailbox, changed)])]),
        element('ConflictResults', [element('Count', 0)]),
      ];
    },
    [element('Items')],
  );

function checkModes({ attributes }: XmlElement, { kind }: Item): void {
  if (
    kind === 'CalendarItem' &&
    attributes['SendMeetingInvitationsOrCancellations'] === undefined
  ) {
    throw new ItemError(
      'ErrorSendMeetingInvitationsOrCancellationsRequired',
      'SendMeetingInvitationsOrCancellations attribute is required for calendar items.',
    );
  }
  if (kind === 'Message' && attributes['MessageDisposition'] === undefined) {
    throw new ItemError('ErrorMessageDispositionRequired', 'Message disposition is required.');
  }
}

function checkVersion(call: Call, request: XmlElement, { changeKey, stored }: ItemPlace): void {
  if (request.attributes['ConflictResolution'] !== 'NeverOverwrite') return;
  if (changeKey === null) {
    throw new ItemError(
      'ErrorChangeKeyRequiredForWriteOperations',
      'A change key is required for this operation.',
    );
  }
  if (changeKey !== stored.changedAt && !call.exchange.ignoresNeverOverwrite) {
    throw new ItemError(
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
  }
}
