import assert from 'node:assert/strict';
import { all, codes, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';

const calendar = '<t:DistinguishedFolderId Id="calendar"/>';
const zone = '<t:StartTimeZone Id="W. Europe Standard Time"/>';
const weekly = (count: number) =>
  '<t:Recurrence><t:WeeklyRecurrence><t:Interval>1</t:Interval><t:DaysOfWeek>Monday</t:DaysOfWeek></t:WeeklyRecurrence>' +
  `<t:NumberedRecurrence><t:StartDate>2027-03-15</t:StartDate><t:NumberOfOccurrences>${count}</t:NumberOfOccurrences></t:NumberedRecurrence></t:Recurrence>`;

describe('the emulated Exchange: calendar', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const create = (inner: string, mode = 'SendMeetingInvitations="SendToNone"') =>
    world.ask(
      `<m:CreateItem ${mode}><m:Items><t:CalendarItem><t:Subject>S</t:Subject>${inner}</t:CalendarItem></m:Items></m:CreateItem>`,
    );
  const series = (count = 4) =>
    create(
      `<t:Start>2027-03-15T09:00:00</t:Start><t:End>2027-03-15T10:00:00</t:End>${weekly(count)}${zone}`,
    );
  const get = (id: string) =>
    world.ask(
      `<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ItemIds>${id}</m:ItemIds></m:GetItem>`,
    );
  const view = (from = '2027-03-01T00:00:00Z', to = '2027-05-01T00:00:00Z') =>
    world.ask(
      `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape>` +
        `<m:CalendarView StartDate="${from}" EndDate="${to}"/><m:ParentFolderIds>${calendar}</m:ParentFolderIds></m:FindItem>`,
    );
  const starts = async (from?: string, to?: string) =>
    all(await view(from, to), 'Start').map(({ text }) => text);
  const move = (id: string, start: string, end: string) =>
    world.ask(
      `<m:UpdateItem ConflictResolution="AutoResolve" SendMeetingInvitationsOrCancellations="SendToNone"><m:ItemChanges><t:ItemChange>${id}<t:Updates>` +
        `<t:SetItemField><t:FieldURI FieldURI="calendar:Start"/><t:CalendarItem><t:Start>${start}</t:Start></t:CalendarItem></t:SetItemField>` +
        `<t:SetItemField><t:FieldURI FieldURI="calendar:End"/><t:CalendarItem><t:End>${end}</t:End></t:CalendarItem></t:SetItemField>` +
        `</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>`,
    );
  const occurrence = (made: Awaited<ReturnType<typeof series>>, index: number) =>
    `<t:OccurrenceItemId RecurringMasterId="${one(made, 'ItemId').attributes['Id']}" InstanceIndex="${index}"/>`;
  const remove = (id: string) =>
    world.ask(
      `<m:DeleteItem DeleteType="HardDelete" SendMeetingCancellations="SendToNone"><m:ItemIds>${id}</m:ItemIds></m:DeleteItem>`,
    );

  it('shows a series as its occurrences, at the same hour on the wall before and after summer time', async () => {
    await series();
    assert.deepEqual(await starts(), [
      '2027-03-15T08:00:00Z',
      '2027-03-22T08:00:00Z',
      '2027-03-29T07:00:00Z',
      '2027-04-05T07:00:00Z',
    ]);
    assert.deepEqual(
      [...new Set(all(await view(), 'CalendarItemType').map(({ text }) => text))],
      ['Occurrence'],
    );
  });

  it('writes the days of a recurrence with the offset of its zone, and of a task without one', async () => {
    const got = await get(idOf(await series()));
    assert.equal(one(one(got, 'Recurrence'), 'StartDate').text, '2027-03-15+01:00');
    // False for the organizer's own, as Microsoft's page on IsRecurring says.
    assert.equal(one(got, 'IsRecurring').text, 'false');
    const task = await world.ask(
      `<m:CreateItem><m:Items><t:Task><t:DueDate>2027-03-15T00:00:00Z</t:DueDate>${weekly(2)}</t:Task></m:Items></m:CreateItem>`,
    );
    assert.equal(one(await get(idOf(task)), 'StartDate').text, '2027-03-15Z');
  });

  it('lists in a master what was moved and what was deleted', async () => {
    const made = await series();
    await move(occurrence(made, 2), '2027-03-23T09:00:00', '2027-03-23T11:00:00');
    await remove(occurrence(made, 3));
    const master = await get(idOf(made));
    assert.equal(one(one(master, 'ModifiedOccurrences'), 'Start').text, '2027-03-23T08:00:00Z');
    assert.equal(
      one(one(master, 'ModifiedOccurrences'), 'OriginalStart').text,
      '2027-03-22T08:00:00Z',
    );
    assert.equal(one(one(master, 'DeletedOccurrences'), 'Start').text, '2027-03-29T07:00:00Z');
    assert.deepEqual(await starts(), [
      '2027-03-15T08:00:00Z',
      '2027-03-23T08:00:00Z',
      '2027-04-05T07:00:00Z',
    ]);
    assert.deepEqual(codes(await get(occurrence(made, 3))), [
      'ErrorCalendarOccurrenceIsDeletedFromRecurrence',
    ]);
    assert.deepEqual(codes(await get(occurrence(made, 5))), [
      'ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange',
    ]);
  });

  it('tells a changed occurrence as an update of the master, and finds the master from it', async () => {
    const made = await series();
    const sync = (state: string) =>
      world.ask(
        `<m:SyncFolderItems><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape><m:SyncFolderId>${calendar}</m:SyncFolderId>${state}<m:MaxChangesReturned>10</m:MaxChangesReturned></m:SyncFolderItems>`,
      );
    const state = one(await sync(''), 'SyncState').text;
    const moved = await move(occurrence(made, 2), '2027-03-23T09:00:00', '2027-03-23T10:00:00');
    const changes = await sync(`<m:SyncState>${state}</m:SyncState>`);
    assert.deepEqual(
      one(changes, 'Changes').children.map(({ name }) => name),
      ['Update'],
    );
    assert.equal(one(changes, 'ItemId').attributes['Id'], one(made, 'ItemId').attributes['Id']);
    const master = await get(
      `<t:RecurringMasterItemId OccurrenceId="${one(moved, 'ItemId').attributes['Id']}"/>`,
    );
    assert.equal(one(master, 'CalendarItemType').text, 'RecurringMaster');
  });

  it('finds an occurrence whose hour the clock skips, and one moved into the hour that it shows twice', async () => {
    const daily = (start: string) =>
      '<t:Recurrence><t:DailyRecurrence><t:Interval>1</t:Interval></t:DailyRecurrence>' +
      `<t:NumberedRecurrence><t:StartDate>${start.slice(0, 10)}</t:StartDate><t:NumberOfOccurrences>4</t:NumberOfOccurrences></t:NumberedRecurrence></t:Recurrence>`;
    const at = (start: string) =>
      create(
        `<t:Start>${start}</t:Start><t:End>${start.replace(':00:00', ':30:00')}</t:End>${daily(start)}${zone}`,
      );
    // Berlin skips from two to three on 28 March 2027, and shows two to three twice on 31 October.
    const spring = await at('2027-03-27T02:00:00');
    const skipped = await get(occurrence(spring, 2));
    assert.deepEqual(
      [one(skipped, 'Start').text, one(skipped, 'OriginalStart').text],
      ['2027-03-28T01:00:00Z', '2027-03-28T01:00:00Z'],
    );
    assert.deepEqual(codes(await get(idOf(skipped))), ['NoError']);
    assert.deepEqual(await starts('2027-03-28T01:00:00Z', '2027-03-28T01:10:00Z'), [
      '2027-03-28T01:00:00Z',
    ]);
    const autumn = await at('2027-10-30T12:00:00');
    const late = ['2027-10-31T01:15:00Z', '2027-10-31T01:45:00Z'] as const;
    await move(occurrence(autumn, 2), ...late);
    const moved = await get(occurrence(autumn, 2));
    assert.deepEqual([one(moved, 'Start').text, one(moved, 'End').text], late);
  });

  it('refuses to move an occurrence onto or past its neighbour', async () => {
    const made = await series();
    const refused = await move(occurrence(made, 2), '2027-03-29T07:00:00', '2027-03-29T08:00:00');
    assert.deepEqual(codes(refused), ['ErrorOccurrenceCrossingBoundary']);
    assert.equal((await starts()).length, 4);
  });

  it('starts a series with the first day that its pattern hits', async () => {
    const made = await create(
      `<t:Start>2027-03-13T09:00:00</t:Start><t:End>2027-03-13T10:00:00</t:End>${weekly(2).replace('2027-03-15', '2027-03-13')}${zone}`,
    );
    assert.equal(one(await get(idOf(made)), 'Start').text, '2027-03-15T08:00:00Z');
  });

  it('finds an occurrence by its place in a series that never ends, whatever its pattern', async () => {
    const endless = (pattern: string) =>
      create(
        '<t:Start>2027-03-15T09:00:00</t:Start><t:End>2027-03-15T10:00:00</t:End>' +
          `<t:Recurrence>${pattern}<t:NoEndRecurrence><t:StartDate>2027-03-15</t:StartDate></t:NoEndRecurrence></t:Recurrence>${zone}`,
      );
    const third = async (pattern: string) =>
      one(await get(occurrence(await endless(pattern), 3)), 'Start').text;
    const [every, first] = [
      '<t:Interval>1</t:Interval>',
      '<t:DayOfWeekIndex>First</t:DayOfWeekIndex>',
    ];
    const monday = '<t:DaysOfWeek>Monday</t:DaysOfWeek>';
    assert.deepEqual(
      await Promise.all([
        third(`<t:DailyRecurrence><t:Interval>999</t:Interval></t:DailyRecurrence>`),
        third(
          `<t:RelativeMonthlyRecurrence>${every}${monday}${first}</t:RelativeMonthlyRecurrence>`,
        ),
        third(
          `<t:RelativeYearlyRecurrence>${monday}${first}<t:Month>April</t:Month></t:RelativeYearlyRecurrence>`,
        ),
      ]),
      ['2032-09-02T07:00:00Z', '2027-06-07T07:00:00Z', '2029-04-02T07:00:00Z'],
    );
    const far = await get(
      occurrence(await endless(`<t:DailyRecurrence>${every}</t:DailyRecurrence>`), 9000),
    );
    assert.equal(one(far, 'Start').text, '2051-11-03T08:00:00Z');
  });

  it('lets a whole day last from midnight to midnight in its zone', async () => {
    const made = await create(
      `<t:Start>2027-03-15T09:00:00</t:Start><t:End>2027-03-15T10:00:00</t:End><t:IsAllDayEvent>true</t:IsAllDayEvent>${zone}`,
    );
    const got = await get(idOf(made));
    assert.deepEqual(
      [one(got, 'Start').text, one(got, 'End').text],
      ['2027-03-14T23:00:00Z', '2027-03-15T23:00:00Z'],
    );
  });

  it('wants to be told whether invitations go out, and sends none for SendToNone', async () => {
    const ben =
      '<t:RequiredAttendees><t:Attendee><t:Mailbox><t:EmailAddress>ben@example.com</t:EmailAddress></t:Mailbox></t:Attendee></t:RequiredAttendees>';
    const times = '<t:Start>2027-03-15T09:00:00Z</t:Start><t:End>2027-03-15T10:00:00Z</t:End>';
    assert.deepEqual(codes(await create(times + ben, '')), ['ErrorSendMeetingInvitationsRequired']);
    const quiet = await create(times + ben);
    await move(idOf(quiet), '2027-03-16T09:00:00Z', '2027-03-16T10:00:00Z');
    await remove(idOf(quiet));
    assert.deepEqual(world.exchange.outbox, []);

    const loud = await create(times + ben, 'SendMeetingInvitations="SendToAllAndSaveCopy"');
    assert.deepEqual(
      world.exchange.outbox.map(({ kind, to }) => [kind, to]),
      [['request', ['ben@example.com']]],
    );
    const theirs = world.exchange.mailbox('ben@example.com');
    const inCalendar = theirs?.itemsIn(theirs.distinguished('calendar')?.id ?? 0)[0];
    assert.equal(inCalendar?.properties['MyResponseType']?.text, 'NoResponseReceived');
    await world.ask(
      `<m:DeleteItem DeleteType="MoveToDeletedItems" SendMeetingCancellations="SendOnlyToAll"><m:ItemIds>${idOf(loud)}</m:ItemIds></m:DeleteItem>`,
    );
    assert.deepEqual(
      world.exchange.outbox.map(({ kind }) => kind),
      ['request', 'cancellation'],
    );
    assert.equal(inCalendar?.properties['IsCancelled']?.text, 'true');
  });

  it('refuses an end before the start, and a pattern that never happens', async () => {
    const backwards = await create(
      '<t:Start>2027-03-15T09:00:00Z</t:Start><t:End>2027-03-15T08:00:00Z</t:End>',
    );
    assert.deepEqual(codes(backwards), ['ErrorCalendarEndDateIsEarlierThanStartDate']);
    const never = await create(
      `<t:Start>2027-03-16T09:00:00Z</t:Start><t:End>2027-03-16T10:00:00Z</t:End>` +
        '<t:Recurrence><t:WeeklyRecurrence><t:Interval>1</t:Interval><t:DaysOfWeek>Monday</t:DaysOfWeek></t:WeeklyRecurrence>' +
        '<t:EndDateRecurrence><t:StartDate>2027-03-16</t:StartDate><t:EndDate>2027-03-18</t:EndDate></t:EndDateRecurrence></t:Recurrence>',
    );
    assert.deepEqual(codes(never), ['ErrorRecurrenceHasNoOccurrence']);
  });

  it('keeps what an appointment cannot be without', async () => {
    const made = await series();
    const refused = await world.ask(
      `<m:UpdateItem ConflictResolution="AutoResolve" SendMeetingInvitationsOrCancellations="SendToNone"><m:ItemChanges><t:ItemChange>${idOf(made)}<t:Updates>` +
        '<t:DeleteItemField><t:FieldURI FieldURI="calendar:Start"/></t:DeleteItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>',
    );
    assert.deepEqual(codes(refused), ['ErrorInvalidPropertyDelete']);
  });
});
