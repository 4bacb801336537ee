import assert from 'node:assert/strict';
import util from 'node:util';
import ews from 'ews-javascript-api';
import { PeerWorld } from './PeerWorld.ts';

// Node 23 took it away, and the library still calls it to write extended properties.
Object.assign(util, {
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
});

const erpKey = new ews.ExtendedPropertyDefinition(
  new ews.Guid('7e3c7a2e-2f2b-4d0c-9f11-0a5b6c7d8e9f'),
  'ErpKey',
  ews.MapiPropertyType.String,
);
const withKey = new ews.PropertySet(ews.BasePropertySet.FirstClassProperties, [erpKey]);
const idOnly = new ews.PropertySet(ews.BasePropertySet.IdOnly);

describe('ews-javascript-api against the emulated Exchange', () => {
  let world: PeerWorld;
  let service: ews.ExchangeService;
  before(async () => {
    world = await PeerWorld.start();
    service = new ews.ExchangeService(ews.ExchangeVersion.Exchange2013_SP1);
    service.Url = new ews.Uri(world.server.url);
    service.Credentials = new ews.WebCredentials('anna@example.com', 'a');
  });
  after(() => world[Symbol.asyncDispose]());
  afterEach(() => world.check());

  const folder = (name: ews.WellKnownFolderName) => new ews.FolderId(name);
  const quiet = ews.SendInvitationsMode.SendToNone;

  it('binds to folders, finds those below and syncs the tree', async () => {
    const root = await ews.Folder.Bind(service, ews.WellKnownFolderName.MsgFolderRoot);
    assert.equal(root.DisplayName, 'Top of Information Store');
    const below = await service.FindFolders(root.Id, new ews.FolderView(100));
    assert.ok(below.Folders.some(({ DisplayName }) => DisplayName === 'Inbox'));
    const first = await service.SyncFolderHierarchy(idOnly, '');
    assert.ok(first.Count > 10);
    const made = new ews.ContactsFolder(service);
    made.DisplayName = 'Customers';
    await made.Save(folder(ews.WellKnownFolderName.Contacts));
    const next = await service.SyncFolderHierarchy(idOnly, first.SyncState);
    assert.equal(next.Count, 1);
    assert.equal(next._getItem(0).Folder.Id.UniqueId, made.Id.UniqueId);
    await made.Delete(ews.DeleteMode.HardDelete);
  });

  it('creates, finds by an extended property, updates and deletes a contact', async () => {
    const made = new ews.Contact(service);
    made.GivenName = 'Eva';
    made.Surname = 'Müller';
    made.EmailAddresses._setItem(
      ews.EmailAddressKey.EmailAddress1,
      new ews.EmailAddress('eva@example.com'),
    );
    made.PhoneNumbers._setItem(ews.PhoneNumberKey.MobilePhone, '+49 171 2');
    made.SetExtendedProperty(erpKey, 'res.partner:1');
    await made.Save(ews.WellKnownFolderName.Contacts);

    const filter = new ews.SearchFilter.IsEqualTo(erpKey, 'res.partner:1');
    const view = new ews.ItemView(10);
    view.PropertySet = idOnly;
    const found = await service.FindItems(ews.WellKnownFolderName.Contacts, filter, view);
    assert.equal(found.TotalCount, 1);
    const [row] = found.Items;
    assert.equal(row?.Id.UniqueId, made.Id.UniqueId);

    const got = await ews.Contact.Bind(service, made.Id, withKey);
    assert.deepEqual([got.GivenName, got.Surname], ['Eva', 'Müller']);
    const phone = got.PhoneNumbers._getItem(ews.PhoneNumberKey.MobilePhone);
    assert.equal(phone, '+49 171 2');
    got.CompanyName = 'Beispiel GmbH';
    await got.Update(ews.ConflictResolutionMode.NeverOverwrite);
    const again = await ews.Contact.Bind(service, made.Id, withKey);
    assert.equal(again.CompanyName, 'Beispiel GmbH');
    assert.notEqual(again.Id.ChangeKey, made.Id.ChangeKey);
    made.JobTitle = 'Late';
    await assert.rejects(made.Update(ews.ConflictResolutionMode.NeverOverwrite), /out of date/);
    await again.Delete(ews.DeleteMode.MoveToDeletedItems);
    await assert.rejects(ews.Contact.Bind(service, made.Id, withKey), /not found/);
  });

  it('creates many at once, and syncs them', async () => {
    const before = await sync('');
    const many = Array.from({ length: 25 }, (_, at) => {
      const contact = new ews.Contact(service);
      contact.GivenName = `N${at}`;
      return contact;
    });
    const answers = await service.CreateItems(
      many,
      folder(ews.WellKnownFolderName.Contacts),
      ews.MessageDisposition.SaveOnly,
      quiet,
    );
    assert.equal(answers.OverallResult, ews.ServiceResult.Success);
    const changes = await sync(before.SyncState);
    assert.equal(changes.Count, 25);
    const ids = many.map(({ Id }) => Id);
    await service.DeleteItems(
      ids,
      ews.DeleteMode.HardDelete,
      ews.SendCancellationsMode.SendToNone,
      ews.AffectedTaskOccurrence.AllOccurrences,
    );
    const gone = await sync(changes.SyncState);
    assert.equal(gone.Count, 25);
    assert.equal(gone._getItem(0).ChangeType, ews.ChangeType.Delete);
  });

  const sync = (state: string) =>
    service.SyncFolderItems(
      folder(ews.WellKnownFolderName.Contacts),
      idOnly,
      [],
      512,
      ews.SyncFolderItemsScope.NormalItems,
      state,
    );

  it('keeps a series, its occurrences and an exception', async () => {
    const made = new ews.Appointment(service);
    made.Subject = 'Weekly';
    made.Start = new ews.DateTime('2027-03-01T09:00:00Z');
    made.End = new ews.DateTime('2027-03-01T10:00:00Z');
    const weekly = new ews.Recurrence.WeeklyPattern();
    weekly.StartDate = made.Start;
    weekly.DaysOfTheWeek.Add(ews.DayOfTheWeek.Monday);
    weekly.NumberOfOccurrences = 4;
    made.Recurrence = weekly;
    await made.Save(ews.WellKnownFolderName.Calendar, quiet);

    const second = await ews.Appointment.BindToOccurrence(service, made.Id, 2);
    assert.equal(second.Start.ToISOString(), '2027-03-08T09:00:00.000Z');
    second.Location = 'Elsewhere';
    await second.Update(
      ews.ConflictResolutionMode.AutoResolve,
      ews.SendInvitationsOrCancellationsMode.SendToNone,
    );
    const third = await ews.Appointment.BindToOccurrence(service, made.Id, 3);
    await third.Delete(ews.DeleteMode.HardDelete, ews.SendCancellationsMode.SendToNone);

    const view = new ews.CalendarView(
      new ews.DateTime('2027-03-01T00:00:00Z'),
      new ews.DateTime('2027-04-01T00:00:00Z'),
    );
    const shown = await service.FindAppointments(ews.WellKnownFolderName.Calendar, view);
    assert.deepEqual(
      shown.Items.map(({ Start, Location }) => [Start.ToISOString().slice(0, 10), Location ?? '']),
      [
        ['2027-03-01', ''],
        ['2027-03-08', 'Elsewhere'],
        ['2027-03-22', ''],
      ],
    );
    const master = await ews.Appointment.Bind(service, made.Id);
    assert.equal(master.ModifiedOccurrences.Count, 1);
    assert.equal(master.DeletedOccurrences.Count, 1);
    assert.deepEqual(world.server.exchange.outbox, []);
  });

  it('completes a task', async () => {
    const made = new ews.Task(service);
    made.Subject = 'Offer';
    made.DueDate = new ews.DateTime('2027-03-31T00:00:00Z');
    await made.Save(ews.WellKnownFolderName.Tasks);
    made.Status = ews.TaskStatus.Completed;
    await made.Update(ews.ConflictResolutionMode.AlwaysOverwrite);
    const got = await ews.Task.Bind(service, made.Id);
    assert.deepEqual([got.IsComplete, got.PercentComplete], [true, 100]);
  });

  it('keeps a draft with an attachment', async () => {
    const made = new ews.EmailMessage(service);
    made.Subject = 'Draft';
    made.Body = new ews.MessageBody(ews.BodyType.Text, 'Hello');
    made.ToRecipients.Add('ben@example.com');
    const content = Buffer.from('attached').toString('base64');
    made.Attachments.AddFileAttachment('a.txt', content);
    await made.Save(ews.WellKnownFolderName.Drafts);
    const got = await ews.EmailMessage.Bind(service, made.Id);
    assert.equal(got.HasAttachments, true);
    const file = got.Attachments._getItem(0);
    assert.ok(file instanceof ews.FileAttachment);
    await file.Load();
    assert.equal(file.Base64Content, content);
    const moved = await got.Move(ews.WellKnownFolderName.JunkEmail);
    assert.notEqual(moved.Id.UniqueId, made.Id.UniqueId);
    assert.deepEqual(world.server.exchange.outbox, []);
  });

  it('asks for events', async () => {
    const subscription = await service.SubscribeToPullNotifications(
      [folder(ews.WellKnownFolderName.Contacts)],
      10,
      '',
      ews.EventType.Created,
      ews.EventType.Deleted,
    );
    const made = new ews.Contact(service);
    made.GivenName = 'Told';
    await made.Save(ews.WellKnownFolderName.Contacts);
    const { ItemEvents } = await subscription.GetEvents();
    assert.equal(ItemEvents.length, 1);
    assert.equal(ItemEvents[0]?.ItemId.UniqueId, made.Id.UniqueId);
    await subscription.Unsubscribe();
  });

  it('resolves a name', async () => {
    const found = await service.ResolveName('ben');
    assert.equal(found._getItem(0).Mailbox.Address, 'ben@example.com');
  });
});
