import assert from 'node:assert/strict';
import { all, codes, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';

const folder = (id: string) => `<t:DistinguishedFolderId Id="${id}"/>`;
const ids = '<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>';
const whole = '<m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape>';
const stamp =
  '<t:ExtendedFieldURI PropertySetId="c11ff724-aa03-4555-9952-8fa248a11c3e" PropertyName="ErpId" PropertyType="String"/>';

describe('the emulated Exchange: items', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const create = (item: string, where = 'contacts') =>
    world.ask(
      `<m:CreateItem MessageDisposition="SaveOnly" SendMeetingInvitations="SendToNone">` +
        `<m:SavedItemFolderId>${folder(where)}</m:SavedItemFolderId><m:Items>${item}</m:Items></m:CreateItem>`,
    );
  const contact = (name: string, more = '') =>
    create(
      `<t:Contact>${more}<t:GivenName>${name}</t:GivenName><t:Surname>Berg</t:Surname></t:Contact>`,
    );
  const get = (id: string, shape = whole) =>
    world.ask(`<m:GetItem>${shape}<m:ItemIds>${id}</m:ItemIds></m:GetItem>`);
  const update = (id: string, updates: string, resolution = 'AutoResolve') =>
    world.ask(
      `<m:UpdateItem ConflictResolution="${resolution}" MessageDisposition="SaveOnly" SendMeetingInvitationsOrCancellations="SendToNone">` +
        `<m:ItemChanges><t:ItemChange>${id}<t:Updates>${updates}</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>`,
    );
  const setCompany = (name: string) =>
    `<t:SetItemField><t:FieldURI FieldURI="contacts:CompanyName"/><t:Contact><t:CompanyName>${name}</t:CompanyName></t:Contact></t:SetItemField>`;
  const sync = (state: string, where = 'contacts', most = 512) =>
    world.ask(
      `<m:SyncFolderItems>${ids}<m:SyncFolderId>${folder(where)}</m:SyncFolderId>` +
        `${state && `<m:SyncState>${state}</m:SyncState>`}<m:MaxChangesReturned>${most}</m:MaxChangesReturned></m:SyncFolderItems>`,
    );
  const changesOf = (answer: Awaited<ReturnType<typeof sync>>) =>
    one(answer, 'Changes').children.map(({ name }) => name);

  it('gives ids that base64 spells, that tell capitals apart, and a change key with each change', async () => {
    const made = await contact('Eva');
    const { Id = '', ChangeKey } = one(made, 'ItemId').attributes;
    assert.match(Id, /^AAMk[A-Za-z0-9+/]+=*$/);
    const wrong = Id.replace(/[a-z]/, (letter) => letter.toUpperCase());
    assert.deepEqual(codes(await get(`<t:ItemId Id="${wrong}"/>`)), ['ErrorInvalidIdMalformed']);
    const changed = await update(idOf(made), setCompany('B'));
    assert.equal(one(changed, 'ItemId').attributes['Id'], Id);
    assert.notEqual(one(changed, 'ItemId').attributes['ChangeKey'], ChangeKey);
  });

  it('gives an item another id when it is moved, and lets the old one go', async () => {
    const made = await contact('Eva');
    const moved = await world.ask(
      `<m:MoveItem><m:ToFolderId>${folder('deleteditems')}</m:ToFolderId><m:ItemIds>${idOf(made)}</m:ItemIds></m:MoveItem>`,
    );
    assert.notEqual(one(moved, 'ItemId').attributes['Id'], one(made, 'ItemId').attributes['Id']);
    assert.deepEqual(codes(await get(idOf(made))), ['ErrorItemNotFound']);
    assert.equal(one(await get(idOf(moved)), 'GivenName').text, 'Eva');
  });

  it('carries extended properties through copies and finds by them', async () => {
    const made = await contact(
      'Eva',
      `<t:ExtendedProperty>${stamp}<t:Value>K-1</t:Value></t:ExtendedProperty>`,
    );
    await contact('Ida');
    await world.ask(
      `<m:CopyItem><m:ToFolderId>${folder('contacts')}</m:ToFolderId><m:ItemIds>${idOf(made)}</m:ItemIds></m:CopyItem>`,
    );
    const found = await world.ask(
      `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>${stamp}</t:AdditionalProperties></m:ItemShape>` +
        `<m:Restriction><t:IsEqualTo>${stamp}<t:FieldURIOrConstant><t:Constant Value="K-1"/></t:FieldURIOrConstant></t:IsEqualTo></m:Restriction>` +
        `<m:ParentFolderIds>${folder('contacts')}</m:ParentFolderIds></m:FindItem>`,
    );
    assert.deepEqual(
      all(found, 'Value').map(({ text }) => text),
      ['K-1', 'K-1'],
    );
    assert.equal(one(found, 'RootFolder').attributes['TotalItemsInView'], '2');
  });

  it('keeps one value of a property that both EWS and MAPI have a name for', async () => {
    const made = await contact(
      'Eva',
      '<t:ExtendedProperty><t:ExtendedFieldURI PropertyTag="0x3A16" PropertyType="String"/><t:Value>ACME</t:Value></t:ExtendedProperty>',
    );
    assert.equal(one(await get(idOf(made)), 'CompanyName').text, 'ACME');
    await update(idOf(made), setCompany('B'));
    const shape =
      '<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:ExtendedFieldURI PropertyTag="0x3a16" PropertyType="String"/></t:AdditionalProperties></m:ItemShape>';
    assert.equal(one(await get(idOf(made), shape), 'Value').text, 'B');
  });

  it('refuses a write with an old change key under NeverOverwrite only', async () => {
    const made = await contact('Eva');
    await update(idOf(made), setCompany('B'));
    assert.deepEqual(codes(await update(idOf(made), setCompany('C'), 'NeverOverwrite')), [
      'ErrorIrresolvableConflict',
    ]);
    assert.deepEqual(codes(await update(idOf(made), setCompany('C'), 'AutoResolve')), ['NoError']);
    assert.equal(one(await get(idOf(made)), 'CompanyName').text, 'C');
  });

  it('leaves all other properties as they were when one is changed', async () => {
    const made = await contact('Eva', '<t:Body BodyType="HTML">&lt;p&gt;x&lt;/p&gt;</t:Body>');
    const before = one(await get(idOf(made)), 'Contact');
    await update(idOf(made), setCompany('B'));
    const after = one(await get(idOf(made)), 'Contact');
    const plain = (root: typeof before) =>
      Object.fromEntries(
        root.children
          .filter(({ name }) => !/ItemId|CompanyName|LastModified|Size/.test(name))
          .map(({ name, text }) => [name, text]),
      );
    assert.deepEqual(plain(after), plain(before));
  });

  it('tells changes of a folder since a sync state: created, updated, read, deleted', async () => {
    const eva = await contact('Eva');
    const first = await sync('');
    assert.deepEqual(changesOf(first), ['Create']);
    const state = one(first, 'SyncState').text;
    assert.deepEqual(changesOf(await sync(state)), []);
    await update(idOf(eva), setCompany('B'));
    await contact('Ida');
    assert.deepEqual(changesOf(await sync(state)), ['Create', 'Update']);
    await world.ask(
      `<m:DeleteItem DeleteType="HardDelete"><m:ItemIds>${idOf(eva)}</m:ItemIds></m:DeleteItem>`,
    );
    assert.deepEqual(changesOf(await sync(state)).sort(), ['Create', 'Delete']);
    const mail = await create('<t:Message><t:Subject>x</t:Subject></t:Message>', 'drafts');
    const drafts = one(await sync('', 'drafts'), 'SyncState').text;
    await update(
      idOf(mail),
      '<t:SetItemField><t:FieldURI FieldURI="message:IsRead"/><t:Message><t:IsRead>false</t:IsRead></t:Message></t:SetItemField>',
    );
    assert.deepEqual(changesOf(await sync(drafts, 'drafts')), ['ReadFlagChange']);
  });

  it('tells everything exactly once over pages, also what changes between them', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await contact(name);
    let answer = await sync('', 'contacts', 2);
    const seen = new Set(all(answer, 'ItemId').map(({ attributes }) => attributes['Id']));
    const oldest = await world.ask(
      `<m:FindItem Traversal="Shallow">${ids}<m:ParentFolderIds>${folder('contacts')}</m:ParentFolderIds></m:FindItem>`,
    );
    const last = all(oldest, 'ItemId').at(-1)?.attributes['Id'] ?? '';
    await update(`<t:ItemId Id="${last}"/>`, setCompany('B'));
    for (let page = 0; page < 4; page += 1) {
      const state = one(answer, 'SyncState').text;
      answer = await sync(state, 'contacts', 2);
      for (const { attributes } of all(answer, 'ItemId')) seen.add(attributes['Id']);
    }
    assert.equal(seen.size, 5);
    assert.ok(seen.has(last));
    assert.deepEqual(changesOf(answer), []);
  });

  it('refuses sync states that have expired, were altered, or are of another folder', async () => {
    const state = one(await sync(''), 'SyncState').text;
    assert.deepEqual(codes(await sync(state, 'tasks')), ['ErrorInvalidSyncStateData']);
    const altered = await sync(`x${state}`);
    assert.deepEqual(codes(altered), ['ErrorInvalidSyncStateData']);
    // Such an answer has an empty state (Microsoft, "SyncFolderItems operation"), which exchangelib looks for.
    assert.deepEqual(
      ['SyncState', 'IncludesLastItemInRange'].map((name) => one(altered, name).text),
      ['', 'true'],
    );
    world.exchange.expireSyncStates();
    assert.deepEqual(codes(await sync(state)), ['ErrorInvalidSyncStateData']);
  });

  it('deletes to the visible Deleted Items, to the recoverable ones, or for good', async () => {
    const { mailboxes } = world.exchange;
    const count = (name: string) =>
      mailboxes[0]?.itemsIn(mailboxes[0].distinguished(name)?.id ?? 0).length;
    for (const type of ['MoveToDeletedItems', 'SoftDelete', 'HardDelete']) {
      const made = await contact(type);
      await world.ask(
        `<m:DeleteItem DeleteType="${type}"><m:ItemIds>${idOf(made)}</m:ItemIds></m:DeleteItem>`,
      );
    }
    assert.deepEqual(
      [count('contacts'), count('deleteditems'), count('recoverableitemsdeletions')],
      [0, 1, 1],
    );
  });

  it('sorts and pages what is found', async () => {
    for (const name of ['C', 'A', 'B']) await contact(name);
    const find = (offset: number) =>
      world.ask(
        `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="contacts:GivenName"/></t:AdditionalProperties></m:ItemShape>` +
          `<m:IndexedPageItemView MaxEntriesReturned="2" Offset="${offset}" BasePoint="Beginning"/>` +
          `<m:SortOrder><t:FieldOrder Order="Ascending"><t:FieldURI FieldURI="contacts:GivenName"/></t:FieldOrder></m:SortOrder>` +
          `<m:ParentFolderIds>${folder('contacts')}</m:ParentFolderIds></m:FindItem>`,
      );
    const pages = [await find(0), await find(2)];
    assert.deepEqual(
      pages.map((page) => all(page, 'GivenName').map(({ text }) => text)),
      [['A', 'B'], ['C']],
    );
    assert.deepEqual(
      pages.map((page) => one(page, 'RootFolder').attributes['IncludesLastItemInRange']),
      ['false', 'true'],
    );
  });

  it('completes a recurring task by a copy that is done, and moves the task to its next turn', async () => {
    const made = await create(
      '<t:Task><t:Subject>T</t:Subject><t:DueDate>2026-11-23T00:00:00Z</t:DueDate><t:Recurrence><t:DailyRecurrence><t:Interval>1</t:Interval></t:DailyRecurrence>' +
        '<t:NumberedRecurrence><t:StartDate>2026-11-23</t:StartDate><t:NumberOfOccurrences>3</t:NumberOfOccurrences></t:NumberedRecurrence></t:Recurrence><t:StartDate>2026-11-23T00:00:00Z</t:StartDate></t:Task>',
      'tasks',
    );
    await update(
      idOf(made),
      '<t:SetItemField><t:FieldURI FieldURI="task:Status"/><t:Task><t:Status>Completed</t:Status></t:Task></t:SetItemField>',
    );
    const task = await get(idOf(made));
    assert.equal(one(task, 'DueDate').text, '2026-11-24T00:00:00Z');
    assert.equal(one(task, 'NumberOfOccurrences').text, '2');
    assert.equal(one(task, 'IsComplete').text, 'false');
    assert.deepEqual(changesOf(await sync('', 'tasks')), ['Create', 'Create']);
  });

  it('keeps attachments and gives them back byte for byte', async () => {
    const made = await contact('Eva');
    const attached = await world.ask(
      `<m:CreateAttachment><m:ParentItemId Id="${one(made, 'ItemId').attributes['Id']}"/><m:Attachments><t:FileAttachment><t:Name>a.bin</t:Name><t:Content>AAECAw==</t:Content></t:FileAttachment></m:Attachments></m:CreateAttachment>`,
    );
    const id = `<t:AttachmentId Id="${one(attached, 'AttachmentId').attributes['Id']}"/>`;
    const got = await world.ask(
      `<m:GetAttachment><m:AttachmentIds>${id}</m:AttachmentIds></m:GetAttachment>`,
    );
    assert.equal(one(got, 'Content').text, 'AAECAw==');
    await world.ask(
      `<m:DeleteAttachment><m:AttachmentIds>${id}</m:AttachmentIds></m:DeleteAttachment>`,
    );
    assert.equal(one(await get(idOf(made)), 'HasAttachments').text, 'false');
  });

  it('reads a mail from MIME and gives the same MIME back', async () => {
    const mime = Buffer.from(
      'From: Ida <ida@example.com>\r\nTo: anna@example.com\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHello\r\n',
    ).toString('base64');
    const made = await create(
      `<t:Message><t:MimeContent>${mime}</t:MimeContent></t:Message>`,
      'inbox',
    );
    const got = await get(
      idOf(made),
      '<m:ItemShape><t:BaseShape>Default</t:BaseShape><t:IncludeMimeContent>true</t:IncludeMimeContent></m:ItemShape>',
    );
    assert.equal(one(got, 'Subject').text, 'Grüße');
    assert.equal(one(got, 'MimeContent').text, mime);
  });
});
