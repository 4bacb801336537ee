import type { ItemStep } from '../../../../server/mailbox/ews/items/ItemStep.ts';
import { writeEnvelope } from '../../../../server/mailbox/ews/writeEnvelope.ts';
import { element } from '../../../../server/mailbox/ews/xml/element.ts';
import type { Xml } from '../../../../server/mailbox/ews/xml/Xml.ts';
import { pathXml } from '../../../../server/mailbox/ews/operations/parts/pathXml.ts';

/** The message that carries out a step, for the schema; undefined for a step that has nothing of ours in it. */
export function messageOf(step: ItemStep): string | undefined {
  if (step.do === 'create') return envelope(createXml(step.item));
  return step.do === 'update' ? envelope(updateXml(step.updates)) : undefined;
}

function envelope(body: Xml): string {
  return writeEnvelope(body, {}, { address: 'anna@example.com', impersonate: true });
}

function createXml(item: Xml): Xml {
  const attributes = { MessageDisposition: 'SaveOnly', SendMeetingInvitations: 'SendToNone' };
  return element('m:CreateItem', attributes, element('m:Items', {}, item));
}

function updateXml(updates: (ItemStep & { do: 'update' })['updates']): Xml {
  const changes = updates.map((update) => {
    if ('set' in update) return element('t:SetItemField', {}, pathXml(update.set), update.to);
    if ('clear' in update) return element('t:DeleteItemField', {}, pathXml(update.clear));
    return element('t:AppendToItemField', {}, pathXml(update.append), update.to);
  });
  const change = element(
    't:ItemChange',
    {},
    element('t:ItemId', { Id: 'AAMk', ChangeKey: 'EQAA' }),
    element('t:Updates', {}, ...changes),
  );
  return element(
    'm:UpdateItem',
    { ConflictResolution: 'NeverOverwrite', SendMeetingInvitationsOrCancellations: 'SendToNone' },
    element('m:ItemChanges', {}, change),
  );
}
