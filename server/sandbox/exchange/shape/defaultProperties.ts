const item = 'ItemId Subject Sensitivity Size HasAttachments DateTimeCreated DateTimeSent';
const message = `${item} Attachments ResponseObjects IsReadReceiptRequested IsDeliveryReceiptRequested From ToRecipients CcRecipients BccRecipients IsRead Sender Body`;

/** What BaseShape Default answers with (Microsoft, "Property sets and response shapes in EWS"). */
export const defaultProperties: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    Item: `${item} Attachments ResponseObjects Body`,
    Message: message,
    MeetingRequest: `${message} AssociatedCalendarItemId IsDelegated IsOutOfDate HasBeenProcessed ResponseType MeetingRequestType IntendedFreeBusyStatus Start End Location`,
    MeetingResponse: `${message} AssociatedCalendarItemId ResponseType`,
    MeetingCancellation: `${message} AssociatedCalendarItemId`,
    CalendarItem:
      'ItemId Subject HasAttachments ResponseObjects Start End Location LegacyFreeBusyStatus CalendarItemType IsRecurring Organizer RequiredAttendees OptionalAttendees Resources Recurrence FirstOccurrence LastOccurrence ModifiedOccurrences DeletedOccurrences Body Attachments',
    Contact:
      'ItemId HasAttachments FileAs DisplayName CompanyName EmailAddresses PhysicalAddresses PhoneNumbers ImAddresses JobTitle CompleteName ContactSource',
    DistributionList: 'ItemId HasAttachments DisplayName FileAs ContactSource',
    Task: 'ItemId Subject HasAttachments DueDate PercentComplete StartDate Status Body Attachments',
    PostItem: `${item} Body Attachments From IsRead`,
  }).map(([kind, names]) => [kind, names.split(' ')]),
);
