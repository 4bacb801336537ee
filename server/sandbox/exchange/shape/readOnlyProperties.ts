/** What only the server writes: set by a client it is refused (Microsoft's page of each). */
export const readOnlyProperties = new Set(
  (
    'ItemId ParentFolderId Size HasAttachments DateTimeCreated LastModifiedTime LastModifiedName EffectiveRights ' +
    'ConversationId UniqueBody NormalizedBody Preview InstanceKey WebClientReadFormQueryString ' +
    'WebClientEditFormQueryString IsAssociated CalendarItemType IsRecurring Duration FirstOccurrence LastOccurrence ' +
    'ModifiedOccurrences DeletedOccurrences OriginalStart RecurrenceId CompleteName HasPicture ' +
    'StatusDescription IsComplete ConflictingMeetingCount AdjacentMeetingCount Attachments ResponseObjects'
  ).split(' '),
);
