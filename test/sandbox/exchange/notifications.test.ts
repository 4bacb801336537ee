import assert from 'node:assert/strict';
import { readXml } from '../../../server/sandbox/exchange/xml/readXml.ts';
import { until } from '../../until.ts';
import { all, codes, envelopeOf, ExchangeWorld, idOf, one } from './ExchangeWorld.ts';
import { schemaErrors } from './messageSchema.ts';

const contacts = '<t:FolderIds><t:DistinguishedFolderId Id="contacts"/></t:FolderIds>';
const types =
  '<t:EventTypes><t:EventType>CreatedEvent</t:EventType><t:EventType>ModifiedEvent</t:EventType><t:EventType>DeletedEvent</t:EventType><t:EventType>MovedEvent</t:EventType></t:EventTypes>';

describe('the emulated Exchange: notifications', () => {
  let world: ExchangeWorld;
  beforeEach(async () => (world = await ExchangeWorld.start()));
  afterEach(() => world.close());

  const create = () =>
    world.ask(
      '<m:CreateItem><m:Items><t:Contact><t:GivenName>Eva</t:GivenName></t:Contact></m:Items></m:CreateItem>',
    );
  const events = (id: string, watermark: string) =>
    world.ask(
      `<m:GetEvents><m:SubscriptionId>${id}</m:SubscriptionId><m:Watermark>${watermark}</m:Watermark></m:GetEvents>`,
    );

  it('tells a pull subscription what happened after a watermark, and a status where nothing did', async () => {
    const made = await world.ask(
      `<m:Subscribe><m:PullSubscriptionRequest>${contacts}${types}<t:Timeout>10</t:Timeout></m:PullSubscriptionRequest></m:Subscribe>`,
    );
    const id = one(made, 'SubscriptionId').text;
    const start = one(made, 'Watermark').text;
    assert.equal(all(await events(id, start), 'StatusEvent').length, 1);
    const contact = await create();
    const created = await events(id, start);
    assert.equal(
      one(one(created, 'CreatedEvent'), 'ItemId').attributes['Id'],
      one(contact, 'ItemId').attributes['Id'],
    );
    const next = one(one(created, 'CreatedEvent'), 'Watermark').text;
    await world.ask(
      `<m:MoveItem><m:ToFolderId><t:DistinguishedFolderId Id="deleteditems"/></m:ToFolderId><m:ItemIds>${idOf(contact)}</m:ItemIds></m:MoveItem>`,
    );
    const moved = one(await events(id, next), 'MovedEvent');
    assert.equal(one(moved, 'OldItemId').attributes['Id'], one(contact, 'ItemId').attributes['Id']);
    assert.deepEqual(codes(await events(id, 'wrong')), ['ErrorInvalidWatermark']);
  });

  it('forgets a subscription that nobody asked for its time, or that was ended', async () => {
    const made = await world.ask(
      `<m:Subscribe><m:PullSubscriptionRequest>${contacts}${types}<t:Timeout>10</t:Timeout></m:PullSubscriptionRequest></m:Subscribe>`,
    );
    const id = one(made, 'SubscriptionId').text;
    world.clock.now += 11 * 60_000;
    assert.deepEqual(codes(await events(id, one(made, 'Watermark').text)), [
      'ErrorSubscriptionNotFound',
    ]);
    assert.deepEqual(
      codes(
        await world.ask(
          `<m:Unsubscribe><m:SubscriptionId>${id}</m:SubscriptionId></m:Unsubscribe>`,
        ),
      ),
      ['ErrorSubscriptionNotFound'],
    );
  });

  it('streams each event as it happens, in envelopes of their own', async () => {
    const made = await world.ask(
      `<m:Subscribe><m:StreamingSubscriptionRequest>${contacts}${types}</m:StreamingSubscriptionRequest></m:Subscribe>`,
    );
    const id = one(made, 'SubscriptionId').text;
    const response = await world.post(
      envelopeOf(
        `<m:GetStreamingEvents><m:SubscriptionIds><t:SubscriptionId>${id}</t:SubscriptionId></m:SubscriptionIds><m:ConnectionTimeout>1</m:ConnectionTimeout></m:GetStreamingEvents>`,
      ),
    );
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const envelopes = () => text.split(/(?<=<\/s:Envelope>)/);
    const more = async () => {
      text += (await reader?.read())?.value ?? '';
      return envelopes().length;
    };
    await until('the connection', more, (count) => count === 1);
    const contact = await create();
    await until('the event', more, (count) => count === 2);
    const [first = '', second = ''] = envelopes();
    assert.deepEqual([...schemaErrors(first), ...schemaErrors(second)], []);
    assert.equal(one(readXml(first), 'ConnectionStatus').text, 'OK');
    assert.equal(
      one(one(readXml(second), 'CreatedEvent'), 'ItemId').attributes['Id'],
      one(contact, 'ItemId').attributes['Id'],
    );
    await reader?.cancel();
  });

  it('names the subscriptions that it does not know', async () => {
    const answer = await world.ask(
      '<m:GetStreamingEvents><m:SubscriptionIds><t:SubscriptionId>none</t:SubscriptionId></m:SubscriptionIds><m:ConnectionTimeout>1</m:ConnectionTimeout></m:GetStreamingEvents>',
    );
    assert.deepEqual(codes(answer), ['ErrorSubscriptionNotFound']);
    assert.equal(one(answer, 'SubscriptionId').text, 'none');
  });

  it('tells changed folders, and resolves names, ids and zones', async () => {
    const hierarchy = (state: string) =>
      world.ask(
        `<m:SyncFolderHierarchy><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape>${state}</m:SyncFolderHierarchy>`,
      );
    const state = one(await hierarchy(''), 'SyncState').text;
    const made = await world.ask(
      '<m:CreateFolder><m:ParentFolderId><t:DistinguishedFolderId Id="contacts"/></m:ParentFolderId><m:Folders><t:ContactsFolder><t:DisplayName>ERP</t:DisplayName></t:ContactsFolder></m:Folders></m:CreateFolder>',
    );
    const changed = await hierarchy(`<m:SyncState>${state}</m:SyncState>`);
    assert.deepEqual(
      one(changed, 'Changes').children.map(({ name }) => name),
      ['Create'],
    );
    assert.equal(one(changed, 'DisplayName').text, 'ERP');

    const Id = one(made, 'FolderId').attributes['Id'] ?? '';
    const convert = async (from: string, to: string, id: string) => {
      const answer = await world.ask(
        `<m:ConvertId DestinationFormat="${to}"><m:SourceIds><t:AlternateId Format="${from}" Id="${id}" Mailbox="anna@example.com"/></m:SourceIds></m:ConvertId>`,
      );
      return one(answer, 'AlternateId').attributes['Id'] ?? '';
    };
    const hex = await convert('EwsId', 'HexEntryId', Id);
    assert.match(hex, /^[0-9A-F]{92}$/);
    assert.equal(await convert('HexEntryId', 'EwsId', hex), Id);

    const resolve = (entry: string) =>
      world.ask(
        `<m:ResolveNames ReturnFullContactData="true"><m:UnresolvedEntry>${entry}</m:UnresolvedEntry></m:ResolveNames>`,
      );
    assert.equal(one(await resolve('ber'), 'EmailAddress').text, 'anna@example.com');
    assert.deepEqual(codes(await resolve('zzz')), ['ErrorNameResolutionNoResults']);

    const zones = await world.ask(
      '<m:GetServerTimeZones ReturnFullTimeZoneData="true"><m:Ids><t:Id>W. Europe Standard Time</t:Id></m:Ids></m:GetServerTimeZones>',
    );
    assert.deepEqual(
      all(zones, 'Period').map(({ attributes }) => attributes['Bias']),
      ['-PT1H0M', '-PT2H0M'],
    );
    assert.deepEqual(
      all(zones, 'Month').map(({ text }) => text),
      ['10', '3'],
    );
  });
});
