import assert from 'node:assert/strict';
import { readXml } from '../../../server/sandbox/exchange/xml/readXml.ts';
import { until } from '../../until.ts';
import { all, codes, envelopeOf, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';

const contacts = '<t:DistinguishedFolderId Id="contacts"/>';
const ids = '<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>';
const number =
  '<t:ExtendedFieldURI PropertySetId="c11ff724-aa03-4555-9952-8fa248a11c3e" PropertyName="Number" PropertyType="String"/>';
const subscribe =
  `<m:Subscribe><m:StreamingSubscriptionRequest><t:FolderIds>${contacts}</t:FolderIds>` +
  '<t:EventTypes><t:EventType>CreatedEvent</t:EventType></t:EventTypes></m:StreamingSubscriptionRequest></m:Subscribe>';

describe('the emulated Exchange: limits, and what is easily got wrong', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const contact = (more = '') =>
    world.ask(
      `<m:CreateItem><m:Items><t:Contact>${more}<t:GivenName>Eva</t:GivenName></t:Contact></m:Items></m:CreateItem>`,
    );
  const find = (restriction: string) =>
    world.ask(
      `<m:FindItem Traversal="Shallow">${ids}<m:Restriction>${restriction}</m:Restriction><m:ParentFolderIds>${contacts}</m:ParentFolderIds></m:FindItem>`,
    );
  const equals = (value: string) =>
    `<t:IsEqualTo>${number}<t:FieldURIOrConstant><t:Constant Value="${value}"/></t:FieldURIOrConstant></t:IsEqualTo>`;
  const hierarchy = (folder: string, state = '') =>
    world.ask(
      `<m:SyncFolderHierarchy><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape><m:SyncFolderId>${folder}</m:SyncFolderId>${state && `<m:SyncState>${state}</m:SyncState>`}</m:SyncFolderHierarchy>`,
    );
  const createFolder = (parent: string, name: string) =>
    world.ask(
      `<m:CreateFolder><m:ParentFolderId>${parent}</m:ParentFolderId><m:Folders><t:ContactsFolder><t:DisplayName>${name}</t:DisplayName></t:ContactsFolder></m:Folders></m:CreateFolder>`,
    );

  it('compares texts as texts: 007 is not 7', async () => {
    await contact(`<t:ExtendedProperty>${number}<t:Value>007</t:Value></t:ExtendedProperty>`);
    const total = async (value: string) =>
      one(await find(equals(value)), 'RootFolder').attributes['TotalItemsInView'];
    assert.deepEqual([await total('7'), await total('7.0'), await total('007')], ['0', '0', '1']);
  });

  it('refuses a restriction of more than 255 expressions', async () => {
    const of = (count: number) => `<t:Or>${equals('x').repeat(count)}</t:Or>`;
    assert.deepEqual(codes(await find(of(254))), ['NoError']);
    assert.deepEqual(codes(await find(of(255))), ['ErrorRestrictionTooLong']);
  });

  it('refuses values outside the facets of the schema, with the line', async () => {
    const page = await world.post(
      envelopeOf(
        `<m:SyncFolderItems>${ids}<m:SyncFolderId>${contacts}</m:SyncFolderId><m:MaxChangesReturned>513</m:MaxChangesReturned></m:SyncFolderItems>`,
      ),
    );
    assert.match(await page.text(), /ErrorSchemaValidation/);
    const stream = await world.post(
      envelopeOf(
        '<m:GetStreamingEvents><m:SubscriptionIds><t:SubscriptionId>x</t:SubscriptionId></m:SubscriptionIds><m:ConnectionTimeout>31</m:ConnectionTimeout></m:GetStreamingEvents>',
      ),
    );
    assert.match(await stream.text(), /ErrorSchemaValidation/);
  });

  it('tells a folder moved away as deleted, and one moved in as created, with what is below it', async () => {
    const outer = idOf(await createFolder(contacts, 'Outer'), 'FolderId');
    const inner = await createFolder(outer, 'Inner');
    const tasks = '<t:DistinguishedFolderId Id="tasks"/>';
    const states = [await hierarchy(contacts), await hierarchy(tasks)].map(
      (answer) => one(answer, 'SyncState').text,
    );
    await world.ask(
      `<m:MoveFolder><m:ToFolderId>${tasks}</m:ToFolderId><m:FolderIds>${outer}</m:FolderIds></m:MoveFolder>`,
    );
    const changes = async (folder: string, state = '') =>
      one(await hierarchy(folder, state), 'Changes').children.map(({ name }) => name);
    assert.deepEqual(await changes(contacts, states[0]), ['Delete', 'Delete']);
    assert.deepEqual(await changes(tasks, states[1]), ['Create', 'Create']);
    assert.ok(one(inner, 'FolderId').attributes['Id']);
  });

  it('holds no more than its quota, of items and of folders, and lets go again', async () => {
    const mailbox = world.exchange.mailbox('anna@example.com');
    assert.ok(mailbox !== undefined);
    const big = await contact();
    const [item] = mailbox.itemsIn(mailbox.distinguished('contacts')?.id ?? 0);
    assert.ok(item !== undefined);
    item.attachments.push({ id: 1, properties: {}, content: 'A'.repeat(250_000_000), item: null });
    mailbox.changeItem(item);
    assert.deepEqual(codes(await contact()), ['ErrorQuotaExceeded']);
    await world.ask(
      `<m:DeleteItem DeleteType="HardDelete"><m:ItemIds>${idOf(big)}</m:ItemIds></m:DeleteItem>`,
    );
    assert.deepEqual(codes(await contact()), ['NoError']);

    let parent = mailbox.distinguished('contacts')?.id ?? 0;
    const deeper = () => mailbox.addFolder({ parent, name: 'x', folderClass: '', extended: {} });
    assert.throws(
      () => {
        for (let level = 0; level < 301; level += 1) parent = deeper().id;
      },
      { code: 'ErrorQuotaExceeded' },
    );
  });

  it('forgets what was deleted long ago, and says so to who asks from before', async () => {
    const sync = (state: string) =>
      world.ask(
        `<m:SyncFolderItems>${ids}<m:SyncFolderId>${contacts}</m:SyncFolderId>${state && `<m:SyncState>${state}</m:SyncState>`}<m:MaxChangesReturned>10</m:MaxChangesReturned></m:SyncFolderItems>`,
      );
    await contact();
    const state = one(await sync(''), 'SyncState').text;
    const mailbox = world.exchange.mailbox('anna@example.com');
    const folder = mailbox?.distinguished('contacts')?.id ?? 0;
    for (let count = 0; count < 50_001; count += 1) {
      const draft = { kind: 'Contact', folder, properties: {}, extended: {}, attachments: [] };
      const made = mailbox?.addItem(draft);
      if (made !== undefined) mailbox?.removeItem(made);
    }
    assert.ok((mailbox?.tombstones.length ?? 0) <= 50_000);
    assert.deepEqual(codes(await sync(state)), ['ErrorInvalidSyncStateData']);
    assert.deepEqual(codes(await sync(one(await sync(''), 'SyncState').text)), ['NoError']);
  }).timeout(20_000);

  it('counts subscriptions by mailbox, and not those that have expired', async () => {
    const mailbox = world.exchange.mailbox('anna@example.com');
    assert.ok(mailbox !== undefined);
    const { subscriptions } = world.exchange;
    for (let count = 0; count < 5000; count += 1) {
      const timeout = 60_000;
      const about = { folders: null, types: new Set<string>(), owner: null };
      subscriptions.add({ kind: 'pull', mailbox, timeout, ...about });
    }
    assert.deepEqual(codes(await world.ask(subscribe)), ['ErrorExceededSubscriptionCount']);
    assert.deepEqual(codes(await world.ask(subscribe, { user: 'ben@example.com' })), ['NoError']);
    world.clock.now += 61_000;
    assert.deepEqual(codes(await world.ask(subscribe)), ['NoError']);
  });

  it('gives a subscription to the newest connection, and tells the older one', async () => {
    const id = one(await world.ask(subscribe), 'SubscriptionId').text;
    const listen = () =>
      world.post(
        envelopeOf(
          `<m:GetStreamingEvents><m:SubscriptionIds><t:SubscriptionId>${id}</t:SubscriptionId></m:SubscriptionIds><m:ConnectionTimeout>1</m:ConnectionTimeout></m:GetStreamingEvents>`,
        ),
      );
    const first = await listen();
    const second = await listen();
    const said = (await first.text()).split(/(?<=<\/s:Envelope>)/).map((text) => readXml(text));
    assert.deepEqual(
      said.flatMap((envelope) => codes(envelope)),
      ['NoError', 'ErrorNewEventStreamConnectionOpened'],
    );
    const reader = second.body?.pipeThrough(new TextDecoderStream()).getReader();
    await contact();
    let text = '';
    const more = async () => (text += (await reader?.read())?.value ?? '');
    await until('the event', more, (heard) => heard.includes('CreatedEvent'));
    await reader?.cancel();
  });

  it('counts occurrences no further than it can, and finds the last of a very long series', async () => {
    const made = await world.ask(
      '<m:CreateItem SendMeetingInvitations="SendToNone"><m:Items><t:CalendarItem><t:Start>2027-03-15T09:00:00Z</t:Start><t:End>2027-03-15T10:00:00Z</t:End>' +
        '<t:Recurrence><t:DailyRecurrence><t:Interval>1</t:Interval></t:DailyRecurrence><t:EndDateRecurrence><t:StartDate>2027-03-15</t:StartDate><t:EndDate>4400-01-01</t:EndDate></t:EndDateRecurrence></t:Recurrence></t:CalendarItem></m:Items></m:CreateItem>',
    );
    const get = (id: string) =>
      world.ask(
        `<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ItemIds>${id}</m:ItemIds></m:GetItem>`,
      );
    assert.equal(
      one(one(await get(idOf(made)), 'LastOccurrence'), 'Start').text,
      '4400-01-01T09:00:00Z',
    );
    const Id = one(made, 'ItemId').attributes['Id'];
    const far = `<t:OccurrenceItemId RecurringMasterId="${Id}" InstanceIndex="2147483647"/>`;
    assert.deepEqual(codes(await get(far)), ['ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange']);
    assert.equal(all(made, 'ItemId').length, 1);
  });
});
