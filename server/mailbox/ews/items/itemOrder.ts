/** The elements that we write. */
export type ItemKind = 'Contact' | 'CalendarItem' | 'Task' | 'Message';

const item =
  'MimeContent ItemClass Subject Sensitivity Body Categories Importance InReplyTo ReminderDueBy ReminderIsSet ReminderMinutesBeforeStart ExtendedProperty Flag';

const own: Readonly<Record<ItemKind, string>> = {
  Contact:
    'FileAs DisplayName GivenName Initials MiddleName Nickname CompanyName EmailAddresses PhysicalAddresses PhoneNumbers AssistantName Birthday Children Department Generation ImAddresses JobTitle Manager OfficeLocation PostalAddressIndex Profession SpouseName Surname WeddingAnniversary',
  CalendarItem:
    'UID Start End IsAllDayEvent LegacyFreeBusyStatus Location IsResponseRequested RequiredAttendees OptionalAttendees Resources Recurrence StartTimeZone EndTimeZone AllowNewTimeProposal MeetingWorkspaceUrl',
  Task: 'ActualWork Companies CompleteDate DueDate Owner PercentComplete Recurrence StartDate Status TotalWork',
  Message:
    'ToRecipients CcRecipients BccRecipients From InternetMessageId IsRead References ReplyTo',
};

const orders = new Map<ItemKind, ReadonlyMap<string, number>>();

/** What we write into an item, by its place: types.xsd has sequences, and Exchange refuses any other order. */
export function itemOrder(kind: ItemKind): ReadonlyMap<string, number> {
  let order = orders.get(kind);
  if (order === undefined) {
    order = new Map(`${item} ${own[kind]}`.split(' ').map((name, place) => [name, place]));
    orders.set(kind, order);
  }
  return order;
}
