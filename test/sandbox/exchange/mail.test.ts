import assert from 'node:assert/strict';
import type { XmlElement } from '../../../server/sandbox/exchange/xml/XmlElement.ts';
import { all, codes, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';

const ben =
  '<t:Mailbox><t:Name>Ben Kurz</t:Name><t:EmailAddress>ben@example.com</t:EmailAddress></t:Mailbox>';

describe('the emulated Exchange: mail and answers to meetings', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const create = (disposition: string, inner: string, user?: string) =>
    world.ask(
      `<m:CreateItem ${disposition}><m:Items>${inner}</m:Items></m:CreateItem>`,
      user === undefined ? {} : { user },
    );
  const message = (to: string) =>
    `<t:Message><t:Subject>Hello</t:Subject><t:Body BodyType="Text">Text</t:Body>${to}</t:Message>`;
  const toBen = `<t:ToRecipients>${ben}</t:ToRecipients>`;
  const list = (folder: string, user: string) =>
    world.ask(
      `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:ParentFolderIds><t:DistinguishedFolderId Id="${folder}"/></m:ParentFolderIds></m:FindItem>`,
      { user },
    );

  const get = (item: XmlElement, user = 'anna@example.com', shape = '') =>
    world.ask(
      `<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape>${shape}</m:ItemShape><m:ItemIds>${idOf(item)}</m:ItemIds></m:GetItem>`,
      { user },
    );

  it('wants to be told what to do with a message, and puts drafts into Drafts', async () => {
    assert.deepEqual(codes(await create('', message(toBen))), ['ErrorMessageDispositionRequired']);
    await create('MessageDisposition="SaveOnly"', message(toBen));
    const draft = one(await list('drafts', 'anna@example.com'), 'Message');
    assert.equal(one(draft, 'IsDraft').text, 'true');
    assert.deepEqual(world.exchange.outbox, []);
  });

  it('brings a sent message to the other mailbox, unread, and keeps the copy asked for', async () => {
    const sent = await create('MessageDisposition="SendAndSaveCopy"', message(toBen));
    assert.deepEqual(one(sent, 'Items').children, []);
    const mail = one(await list('inbox', 'ben@example.com'), 'Message');
    assert.deepEqual([one(mail, 'Subject').text, one(mail, 'IsRead').text], ['Hello', 'false']);
    assert.equal(all(await list('sentitems', 'anna@example.com'), 'Message').length, 1);
    assert.deepEqual(
      world.exchange.outbox.map(({ kind, from, to }) => [kind, from, to]),
      [['message', 'anna@example.com', ['ben@example.com']]],
    );
    const nobody = await create('MessageDisposition="SendOnly"', message(''));
    assert.deepEqual(codes(nobody), ['ErrorMissingRecipients']);
  });

  it('sends a draft only with its current change key', async () => {
    const draft = await create('MessageDisposition="SaveOnly"', message(toBen));
    const send = (id: string) =>
      world.ask(`<m:SendItem SaveItemToFolder="false"><m:ItemIds>${id}</m:ItemIds></m:SendItem>`);
    const { Id = '' } = one(draft, 'ItemId').attributes;
    assert.deepEqual(codes(await send(`<t:ItemId Id="${Id}"/>`)), ['ErrorChangeKeyRequired']);
    assert.deepEqual(codes(await send(idOf(draft))), ['NoError']);
    assert.equal(all(await list('drafts', 'anna@example.com'), 'Message').length, 0);
  });

  it('lets somebody accept an invitation, and tells the organizer', async () => {
    await create(
      'SendMeetingInvitations="SendOnlyToAll"',
      '<t:CalendarItem><t:Subject>Talk</t:Subject><t:Start>2027-03-15T09:00:00Z</t:Start><t:End>2027-03-15T10:00:00Z</t:End>' +
        `<t:RequiredAttendees><t:Attendee>${ben}</t:Attendee></t:RequiredAttendees></t:CalendarItem>`,
    );
    const invitation = one(await list('inbox', 'ben@example.com'), 'MeetingRequest');
    const { Id = '', ChangeKey = '' } = one(invitation, 'ItemId').attributes;
    const accepted = await create(
      'MessageDisposition="SendOnly"',
      `<t:AcceptItem><t:ReferenceItemId Id="${Id}" ChangeKey="${ChangeKey}"/></t:AcceptItem>`,
      'ben@example.com',
    );
    assert.deepEqual(codes(accepted), ['NoError']);
    const theirs = one(await list('calendar', 'ben@example.com'), 'CalendarItem');
    assert.equal(one(theirs, 'MyResponseType').text, 'Accept');
    assert.deepEqual(
      world.exchange.outbox.map(({ kind, to }) => [kind, to]),
      [
        ['request', ['ben@example.com']],
        ['response', ['anna@example.com']],
      ],
    );
    assert.equal(all(await list('inbox', 'ben@example.com'), 'MeetingRequest').length, 0);

    const told = one(await list('inbox', 'anna@example.com'), 'MeetingResponse');
    assert.deepEqual(
      [one(told, 'Subject').text, one(told, 'ResponseType').text],
      ['Accepted: Talk', 'Accept'],
    );
    const own = one(await list('calendar', 'anna@example.com'), 'CalendarItem');
    assert.equal(one(await get(own), 'Attendee').children[1]?.text, 'Accept');
  });

  it('answers a mail in the name of who answers, and says what it answers', async () => {
    await create('MessageDisposition="SendOnly"', message(toBen));
    const mail = one(await list('inbox', 'ben@example.com'), 'Message');
    const reference = idOf(mail).replace('t:ItemId', 't:ReferenceItemId');
    await create(
      'MessageDisposition="SendAndSaveCopy"',
      `<t:ReplyToItem>${reference}<t:NewBodyContent BodyType="Text">Yes</t:NewBodyContent></t:ReplyToItem>`,
      'ben@example.com',
    );
    const answer = one(await list('inbox', 'anna@example.com'), 'Message');
    assert.equal(one(one(answer, 'Sender'), 'EmailAddress').text, 'ben@example.com');
    assert.equal(one(answer, 'InReplyTo').text, one(mail, 'InternetMessageId').text);
    const copy = one(await list('sentitems', 'ben@example.com'), 'Message');
    assert.equal(one(copy, 'InternetMessageId').text, one(answer, 'InternetMessageId').text);
    assert.equal(one(copy, 'IsDraft').text, 'false');
  });

  it('reads sender and headers from MIME, and makes MIME anew once the mail was changed', async () => {
    const mime = Buffer.from(
      'From: Ida <ida@example.com>\r\nX-Own: yes\r\nSubject: Old\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n',
    ).toString('base64');
    const made = await create(
      'MessageDisposition="SaveOnly"',
      `<t:Message><t:MimeContent>${mime}</t:MimeContent></t:Message>`,
    );
    const path =
      '<t:AdditionalProperties><t:FieldURI FieldURI="item:TextBody"/></t:AdditionalProperties>';
    const shape = `<t:IncludeMimeContent>true</t:IncludeMimeContent>${path}`;
    const before = await get(made, undefined, shape);
    assert.equal(one(one(before, 'Sender'), 'EmailAddress').text, 'ida@example.com');
    assert.equal(one(before, 'MimeContent').text, mime);
    assert.equal(one(before, 'TextBody').text.trim(), 'Hello');
    const headers = all(before, 'InternetMessageHeader');
    assert.equal(
      headers.find(({ attributes }) => attributes['HeaderName'] === 'X-Own')?.text,
      'yes',
    );

    await world.ask(
      `<m:UpdateItem ConflictResolution="AlwaysOverwrite" MessageDisposition="SaveOnly"><m:ItemChanges><t:ItemChange>${idOf(made)}<t:Updates><t:SetItemField><t:FieldURI FieldURI="item:Subject"/><t:Message><t:Subject>New</t:Subject></t:Message></t:SetItemField></t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>`,
    );
    await world.ask(
      `<m:CreateAttachment><m:ParentItemId Id="${one(made, 'ItemId').attributes['Id']}"/><m:Attachments><t:FileAttachment><t:Name>a.txt</t:Name><t:Content>QUJD</t:Content></t:FileAttachment></m:Attachments></m:CreateAttachment>`,
    );
    const after = one(await get(made, undefined, shape), 'MimeContent').text;
    const text = Buffer.from(after, 'base64').toString();
    assert.match(text, /^Subject: New\r$/m);
    assert.match(text, /multipart\/mixed/);
    assert.match(text, /filename="a\.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r$/m);
  });
});
