import assert from 'node:assert/strict';
import type { XmlElement } from '../../../server/sandbox/exchange/xml/XmlElement.ts';
import { all, codes, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';

const anna = 'anna@example.com';
const ben = 'ben@example.com';
const zone = '<t:StartTimeZone Id="W. Europe Standard Time"/>';
const times = '<t:Start>2027-03-15T09:00:00</t:Start><t:End>2027-03-15T10:00:00</t:End>';
const daily =
  '<t:Recurrence><t:DailyRecurrence><t:Interval>1</t:Interval></t:DailyRecurrence>' +
  '<t:NumberedRecurrence><t:StartDate>2027-03-15</t:StartDate><t:NumberOfOccurrences>4</t:NumberOfOccurrences></t:NumberedRecurrence></t:Recurrence>';
const attendees = (...addresses: string[]) =>
  `<t:RequiredAttendees>${addresses.map((address) => `<t:Attendee><t:Mailbox><t:EmailAddress>${address}</t:EmailAddress></t:Mailbox></t:Attendee>`).join('')}</t:RequiredAttendees>`;

describe('the emulated Exchange: who hears of a meeting', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const invite = (to: string[], more = '', mode = 'SendOnlyToAll') =>
    world.ask(
      `<m:CreateItem SendMeetingInvitations="${mode}"><m:Items><t:CalendarItem><t:Subject>Talk</t:Subject>${times}${attendees(...to)}${more}${zone}</t:CalendarItem></m:Items></m:CreateItem>`,
    );
  const set = (id: string, field: string, value: string, mode: string, user = anna) =>
    world.ask(
      `<m:UpdateItem ConflictResolution="AlwaysOverwrite" SendMeetingInvitationsOrCancellations="${mode}"><m:ItemChanges><t:ItemChange>${id}<t:Updates>` +
        `<t:SetItemField><t:FieldURI FieldURI="calendar:${field}"/><t:CalendarItem>${value}</t:CalendarItem></t:SetItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>`,
      { user },
    );
  const remove = (id: string, mode: string, user = anna) =>
    world.ask(
      `<m:DeleteItem DeleteType="MoveToDeletedItems" SendMeetingCancellations="${mode}"><m:ItemIds>${id}</m:ItemIds></m:DeleteItem>`,
      { user },
    );
  const view = (user: string) =>
    world.ask(
      '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:CalendarView StartDate="2027-03-01T00:00:00Z" EndDate="2027-04-01T00:00:00Z"/><m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"/></m:ParentFolderIds></m:FindItem>',
      { user },
    );
  const inbox = (user: string) =>
    world.ask(
      '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ParentFolderIds><t:DistinguishedFolderId Id="inbox"/></m:ParentFolderIds></m:FindItem>',
      { user },
    );
  const texts = (root: XmlElement, name: string) => all(root, name).map(({ text }) => text);
  const sent = () =>
    world.exchange.outbox.map(({ kind, from, to }) => [kind, from.split('@')[0], to.join()]);
  const second = (made: XmlElement) =>
    `<t:OccurrenceItemId RecurringMasterId="${one(made, 'ItemId').attributes['Id']}" InstanceIndex="2"/>`;

  it('tells only who was added or taken away, where only the changed are to be told', async () => {
    const made = await invite(['ida@example.com', ben], '', 'SendToNone');
    assert.deepEqual(sent(), []);
    await set(
      idOf(made),
      'RequiredAttendees',
      attendees('ida@example.com', 'new@example.com'),
      'SendToChangedAndSaveCopy',
    );
    assert.deepEqual(sent(), [
      ['request', 'anna', 'new@example.com'],
      ['cancellation', 'anna', ben],
    ]);
  });

  it('says that a request is an update, and counts them', async () => {
    const made = await invite([ben]);
    await set(idOf(made), 'Location', '<t:Location>Room 2</t:Location>', 'SendToAllAndSaveCopy');
    assert.deepEqual(texts(await inbox(ben), 'MeetingRequestType').sort(), [
      'FullUpdate',
      'NewMeetingRequest',
    ]);
    assert.deepEqual(texts(await view(ben), 'Location'), ['Room 2']);
    assert.deepEqual(texts(await view(ben), 'AppointmentSequenceNumber'), ['1']);
  });

  it('changes one occurrence of those who were asked, and leaves their series as it is', async () => {
    const made = await invite([ben], daily);
    await set(
      second(made),
      'Start',
      '<t:Start>2027-03-16T09:30:00</t:Start>',
      'SendToAllAndSaveCopy',
    );
    const moved = [
      '2027-03-15T08:00:00Z',
      '2027-03-16T08:30:00Z',
      '2027-03-17T08:00:00Z',
      '2027-03-18T08:00:00Z',
    ];
    assert.deepEqual(texts(await view(ben), 'Start'), moved);
    await remove(second(made), 'SendOnlyToAll');
    assert.deepEqual(texts(await view(anna), 'Start').length, 3);
    assert.deepEqual(texts(await view(ben), 'IsCancelled'), ['false', 'true', 'false', 'false']);
  });

  it('declines for who deletes what they were asked to, and cancels for nobody else', async () => {
    await invite([ben, 'ida@example.com']);
    await remove(idOf(one(await view(ben), 'CalendarItem')), 'SendOnlyToAll', ben);
    assert.deepEqual(sent().slice(1), [['response', 'ben', anna]]);
    assert.deepEqual(texts(await view(anna), 'IsCancelled'), ['false']);
    assert.deepEqual(texts(await inbox(anna), 'ResponseType'), ['Decline']);
  });

  it('sends nothing for what somebody changes who was only asked', async () => {
    await invite([ben, 'ida@example.com']);
    const theirs = idOf(one(await view(ben), 'CalendarItem'));
    const busy = '<t:LegacyFreeBusyStatus>Busy</t:LegacyFreeBusyStatus>';
    const changed = await set(theirs, 'LegacyFreeBusyStatus', busy, 'SendToAllAndSaveCopy', ben);
    assert.deepEqual(codes(changed), ['NoError']);
    assert.equal(sent().length, 1);
  });
});
