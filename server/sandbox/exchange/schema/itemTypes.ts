/** Items, folders and attachments of EWS and what they are made of (types.xsd), in the notation of readSchema. */
export const itemTypes = `
AbchPersonContactHandle: SourceId=string ObjectId=string AccountName=string?
AbchPersonItemType: <ItemType AntiLinkInfo=string? PersonId=GuidType?
  ContactHandles=ArrayOfAbchPersonContactHandlesType? ContactCategories=ArrayOfStringsType?
  RelevanceOrder1=string? RelevanceOrder2=string? TrustLevel=int? FavoriteOrder=int?
  ExchangePersonIdGuid=GuidType?
AbsoluteMonthlyRecurrencePatternType: <IntervalRecurrencePatternBaseType DayOfMonth=int
AbsoluteYearlyRecurrencePatternType: <RecurrencePatternBaseType DayOfMonth=int
  Month=MonthNamesType
AcceptItemType: <MeetingRegistrationResponseObjectType
AddItemToMyCalendarType: <ResponseObjectType
AlternatePublicFolderItemIdType: <AlternatePublicFolderIdType @ItemId=string
AppendToItemFieldType: <ItemChangeDescriptionType ( Item=ItemType | Message=MessageType |
  CalendarItem=CalendarItemType | Contact=ContactItemType | DistributionList=DistributionListType
  | MeetingMessage=MeetingMessageType | MeetingRequest=MeetingRequestMessageType |
  MeetingResponse=MeetingResponseMessageType | MeetingCancellation=MeetingCancellationMessageType
  | Task=TaskType | PostItem=PostItemType | RoleMember=RoleMemberItemType |
  Network=NetworkItemType | Person=AbchPersonItemType )
ArrayOfAbchPersonContactHandlesType: ContactHandle=AbchPersonContactHandle*
ArrayOfAttachmentsType: ( ItemAttachment=ItemAttachmentType | FileAttachment=FileAttachmentType |
  ReferenceAttachment=ReferenceAttachmentType )*
ArrayOfBaseItemIdsType: ( ItemId=ItemIdType )*
ArrayOfCalendarPermissionsType: ( CalendarPermission=CalendarPermissionType )*
ArrayOfFoldersType: ( Folder=FolderType | CalendarFolder=CalendarFolderType |
  ContactsFolder=ContactsFolderType | SearchFolder=SearchFolderType | TasksFolder=TasksFolderType
  )*
ArrayOfGroupedItemsType: ( GroupedItems=GroupedItemsType* )
ArrayOfRealItemsType: ( Item=ItemType | Message=MessageType | CalendarItem=CalendarItemType |
  Contact=ContactItemType | DistributionList=DistributionListType |
  MeetingMessage=MeetingMessageType | MeetingRequest=MeetingRequestMessageType |
  MeetingResponse=MeetingResponseMessageType | MeetingCancellation=MeetingCancellationMessageType
  | Task=TaskType | PostItem=PostItemType | RoleMember=RoleMemberItemType |
  Network=NetworkItemType | Person=AbchPersonItemType )*
AttachmentIdType: <RequestAttachmentIdType @RootItemId=string? @RootItemChangeKey=string?
AttachmentResponseShapeType: IncludeMimeContent=boolean? BodyType=BodyTypeResponseType?
  FilterHtmlContent=boolean? AdditionalProperties=NonEmptyArrayOfPathsToElementType?
AttachmentType: AttachmentId=AttachmentIdType? Name=string? ContentType=string? ContentId=string?
  ContentLocation=string? AttachmentOriginalUrl=string? Size=int? LastModifiedTime=dateTime?
  IsInline=boolean?
AttendeeType: Mailbox=EmailAddressType ResponseType=ResponseTypeType? LastResponseTime=dateTime?
  ProposedStart=dateTime? ProposedEnd=dateTime?
BaseFolderType: FolderId=FolderIdType? ParentFolderId=FolderIdType? FolderClass=string?
  DisplayName=string? TotalCount=int? ChildFolderCount=int? ExtendedProperty=ExtendedPropertyType*
  ManagedFolderInformation=ManagedFolderInformationType? EffectiveRights=EffectiveRightsType?
  DistinguishedFolderId=DistinguishedFolderIdNameType? PolicyTag=RetentionTagType?
  ArchiveTag=RetentionTagType? ReplicaList=ArrayOfStringsType?
BaseItemIdType:
CalendarActivityDataType: ActivityAction=string ClientId=string CasRequestId=GuidType
  IndexSelected=int
CalendarFolderType: <BaseFolderType SharingEffectiveRights=CalendarPermissionReadAccessType?
  PermissionSet=CalendarPermissionSetType?
CalendarItemType: <ItemType UID=string? RecurrenceId=dateTime? DateTimeStamp=dateTime?
  Start=dateTime? End=dateTime? OriginalStart=dateTime? IsAllDayEvent=boolean?
  LegacyFreeBusyStatus=LegacyFreeBusyType? Location=string? When=string? IsMeeting=boolean?
  IsCancelled=boolean? IsRecurring=boolean? MeetingRequestWasSent=boolean?
  IsResponseRequested=boolean? CalendarItemType=CalendarItemTypeType?
  MyResponseType=ResponseTypeType? Organizer=SingleRecipientType?
  RequiredAttendees=NonEmptyArrayOfAttendeesType? OptionalAttendees=NonEmptyArrayOfAttendeesType?
  Resources=NonEmptyArrayOfAttendeesType? InboxReminders=ArrayOfInboxReminderType?
  ConflictingMeetingCount=int? AdjacentMeetingCount=int?
  ConflictingMeetings=NonEmptyArrayOfAllItemsType? AdjacentMeetings=NonEmptyArrayOfAllItemsType?
  Duration=string? TimeZone=string? AppointmentReplyTime=dateTime? AppointmentSequenceNumber=int?
  AppointmentState=int? Recurrence=RecurrenceType? FirstOccurrence=OccurrenceInfoType?
  LastOccurrence=OccurrenceInfoType? ModifiedOccurrences=NonEmptyArrayOfOccurrenceInfoType?
  DeletedOccurrences=NonEmptyArrayOfDeletedOccurrencesType? MeetingTimeZone=TimeZoneType?
  StartTimeZone=TimeZoneDefinitionType? EndTimeZone=TimeZoneDefinitionType? ConferenceType=int?
  AllowNewTimeProposal=boolean? IsOnlineMeeting=boolean? MeetingWorkspaceUrl=string?
  NetShowUrl=string? EnhancedLocation=EnhancedLocationType? StartWallClock=dateTime?
  EndWallClock=dateTime? StartTimeZoneId=string? EndTimeZoneId=string?
  IntendedFreeBusyStatus=LegacyFreeBusyType? JoinOnlineMeetingUrl=string?
  OnlineMeetingSettings=OnlineMeetingSettingsType? IsOrganizer=boolean?
  CalendarActivityData=CalendarActivityDataType?
CalendarPermissionSetType: CalendarPermissions=ArrayOfCalendarPermissionsType
  UnknownEntries=ArrayOfUnknownEntriesType?
CalendarPermissionType: <BasePermissionType ReadItems=CalendarPermissionReadAccessType?
  CalendarPermissionLevel=CalendarPermissionLevelType
CalendarViewType: <BasePagingType @StartDate=dateTime @EndDate=dateTime
CancelCalendarItemType: <SmartResponseType
ContactItemType: <ItemType FileAs=string? FileAsMapping=FileAsMappingType? DisplayName=string?
  GivenName=string? Initials=string? MiddleName=string? Nickname=string?
  CompleteName=CompleteNameType? CompanyName=string? EmailAddresses=EmailAddressDictionaryType?
  AbchEmailAddresses=AbchEmailAddressDictionaryType?
  PhysicalAddresses=PhysicalAddressDictionaryType? PhoneNumbers=PhoneNumberDictionaryType?
  AssistantName=string? Birthday=dateTime? BusinessHomePage=anyURI? Children=ArrayOfStringsType?
  Companies=ArrayOfStringsType? ContactSource=ContactSourceType? Department=string?
  Generation=string? ImAddresses=ImAddressDictionaryType? JobTitle=string? Manager=string?
  Mileage=string? OfficeLocation=string? PostalAddressIndex=PhysicalAddressIndexType?
  Profession=string? SpouseName=string? Surname=string? WeddingAnniversary=dateTime?
  HasPicture=boolean? PhoneticFullName=string? PhoneticFirstName=string? PhoneticLastName=string?
  Alias=string? Notes=string? Photo=base64Binary? UserSMIMECertificate=ArrayOfBinaryType?
  MSExchangeCertificate=ArrayOfBinaryType? DirectoryId=string? ManagerMailbox=SingleRecipientType?
  DirectReports=ArrayOfRecipientsType? AccountName=string? IsAutoUpdateDisabled=boolean?
  IsMessengerEnabled=boolean? Comment=string? ContactShortId=int? ContactType=string?
  Gender=string? IsHidden=boolean? ObjectId=string? PassportId=long? IsPrivate=boolean?
  SourceId=string? TrustLevel=int? CreatedBy=string? Urls=ContactUrlDictionaryType? Cid=long?
  SkypeAuthCertificate=string? SkypeContext=string? SkypeId=string? SkypeRelationship=string?
  YomiNickname=string? XboxLiveTag=string? InviteFree=boolean? HidePresenceAndProfile=boolean?
  IsPendingOutbound=boolean? SupportGroupFeeds=boolean? UserTileHash=string? UnifiedInbox=boolean?
  Mris=ArrayOfStringsType? Wlid=string? AbchContactId=GuidType? NotInBirthdayCalendar=boolean?
  ShellContactType=string? ImMri=string? PresenceTrustLevel=int? OtherMri=string?
  ProfileLastChanged=string? MobileIMEnabled=boolean? PartnerNetworkProfilePhotoUrl=string?
  PartnerNetworkThumbnailPhotoUrl=string? PersonId=string? ConversationGuid=GuidType?
ContactUrlDictionaryEntryType: Type=ContactUrlKeyType Name=string? Address=string?
ContactUrlDictionaryType: Url=ContactUrlDictionaryEntryType+
ContactsFolderType: <BaseFolderType SharingEffectiveRights=PermissionReadAccessType?
  PermissionSet=PermissionSetType? SourceId=string? AccountName=string?
ContactsViewType: <BasePagingType @InitialName=string? @FinalName=string?
DailyRecurrencePatternType: <IntervalRecurrencePatternBaseType
DeclineItemType: <MeetingRegistrationResponseObjectType
DeleteItemFieldType: <ItemChangeDescriptionType
EndDateRecurrenceRangeType: <RecurrenceRangeBaseType EndDate=date
FileAttachmentType: <AttachmentType IsContactPhoto=boolean? Content=base64Binary?
FindItemParentType: @IndexedPagingOffset=int? @NumeratorOffset=int? @AbsoluteDenominator=int?
  @IncludesLastItemInRange=boolean? @TotalItemsInView=int? ( Items=ArrayOfRealItemsType |
  Groups=ArrayOfGroupedItemsType )
FolderType: <BaseFolderType PermissionSet=PermissionSetType? UnreadCount=int?
ForwardItemType: <SmartResponseType
GroupedItemsType: GroupIndex=string Items=ArrayOfRealItemsType GroupSummary=GroupSummaryType?
IntervalRecurrencePatternBaseType: <RecurrencePatternBaseType Interval=int
ItemAttachmentType: <AttachmentType ( Item=ItemType | Message=MessageType |
  CalendarItem=CalendarItemType | Contact=ContactItemType | MeetingMessage=MeetingMessageType |
  MeetingRequest=MeetingRequestMessageType | MeetingResponse=MeetingResponseMessageType |
  MeetingCancellation=MeetingCancellationMessageType | Task=TaskType | PostItem=PostItemType |
  RoleMember=RoleMemberItemType | Network=NetworkItemType | Person=AbchPersonItemType )?
ItemChangeDescriptionType: <ChangeDescriptionType
ItemChangeType: ( ItemId=ItemIdType | OccurrenceItemId=OccurrenceItemIdType |
  RecurringMasterItemId=RecurringMasterItemIdType )
  Updates=NonEmptyArrayOfItemChangeDescriptionsType CalendarActivityData=CalendarActivityDataType?
ItemIdType: <BaseItemIdType @Id=string @ChangeKey=string?
ItemResponseShapeType: BaseShape=DefaultShapeNamesType IncludeMimeContent=boolean?
  BodyType=BodyTypeResponseType? UniqueBodyType=BodyTypeResponseType?
  NormalizedBodyType=BodyTypeResponseType? FilterHtmlContent=boolean?
  ConvertHtmlCodePageToUTF8=boolean? InlineImageUrlTemplate=string? BlockExternalImages=boolean?
  AddBlankTargetToLinks=boolean? MaximumBodySize=int?
  AdditionalProperties=NonEmptyArrayOfPathsToElementType?
ItemType: MimeContent=MimeContentType? ItemId=ItemIdType? ParentFolderId=FolderIdType?
  ItemClass=ItemClassType? Subject=string? Sensitivity=SensitivityChoicesType? Body=BodyType?
  Attachments=NonEmptyArrayOfAttachmentsType? DateTimeReceived=dateTime? Size=int?
  Categories=ArrayOfStringsType? Importance=ImportanceChoicesType? InReplyTo=string?
  IsSubmitted=boolean? IsDraft=boolean? IsFromMe=boolean? IsResend=boolean? IsUnmodified=boolean?
  InternetMessageHeaders=NonEmptyArrayOfInternetHeadersType? DateTimeSent=dateTime?
  DateTimeCreated=dateTime? ResponseObjects=NonEmptyArrayOfResponseObjectsType?
  ReminderDueBy=dateTime? ReminderIsSet=boolean? ReminderNextTime=dateTime?
  ReminderMinutesBeforeStart=ReminderMinutesBeforeStartType? DisplayCc=string? DisplayTo=string?
  DisplayBcc=string? HasAttachments=boolean? ExtendedProperty=ExtendedPropertyType*
  Culture=language? EffectiveRights=EffectiveRightsType? LastModifiedName=string?
  LastModifiedTime=dateTime? IsAssociated=boolean? WebClientReadFormQueryString=string?
  WebClientEditFormQueryString=string? ConversationId=ItemIdType? UniqueBody=BodyType?
  Flag=FlagType? StoreEntryId=base64Binary? InstanceKey=base64Binary? NormalizedBody=BodyType?
  EntityExtractionResult=EntityExtractionResultType? PolicyTag=RetentionTagType?
  ArchiveTag=RetentionTagType? RetentionDate=dateTime? Preview=string?
  RightsManagementLicenseData=RightsManagementLicenseDataType?
  PredictedActionReasons=NonEmptyArrayOfPredictedActionReasonType? IsClutter=boolean?
  BlockStatus=boolean? HasBlockedImages=boolean? TextBody=BodyType? IconIndex=IconIndexType?
  SearchKey=base64Binary? SortKey=long? Hashtags=ArrayOfStringsType?
  Mentions=ArrayOfRecipientsType? MentionedMe=boolean? MentionsPreview=MentionsPreviewType?
  MentionsEx=NonEmptyArrayOfMentionActionsType? AppliedHashtags=NonEmptyArrayOfAppliedHashtagType?
  AppliedHashtagsPreview=AppliedHashtagsPreviewType? Likes=NonEmptyArrayOfLikeType?
  LikesPreview=LikesPreviewType? PendingSocialActivityTagIds=ArrayOfStringsType?
  AtAllMention=boolean? CanDelete=boolean? InferenceClassification=InferenceClassificationType?
MailboxCultureType: $language
MailboxGuids_2: MailboxGuid=GuidType+
MeetingCancellationMessageType: <MeetingMessageType Start=dateTime? End=dateTime? Location=string?
  Recurrence=RecurrenceType? CalendarItemType=string? EnhancedLocation=EnhancedLocationType?
MeetingMessageType: <MessageType AssociatedCalendarItemId=ItemIdType? IsDelegated=boolean?
  IsOutOfDate=boolean? HasBeenProcessed=boolean? ResponseType=ResponseTypeType? UID=string?
  RecurrenceId=dateTime? DateTimeStamp=dateTime? IsOrganizer=boolean?
MeetingRequestMessageType: <MeetingMessageType MeetingRequestType=MeetingRequestTypeType?
  IntendedFreeBusyStatus=LegacyFreeBusyType? Start=dateTime? End=dateTime? OriginalStart=dateTime?
  IsAllDayEvent=boolean? LegacyFreeBusyStatus=LegacyFreeBusyType? Location=string? When=string?
  IsMeeting=boolean? IsCancelled=boolean? IsRecurring=boolean? MeetingRequestWasSent=boolean?
  CalendarItemType=CalendarItemTypeType? MyResponseType=ResponseTypeType?
  Organizer=SingleRecipientType? RequiredAttendees=NonEmptyArrayOfAttendeesType?
  OptionalAttendees=NonEmptyArrayOfAttendeesType? Resources=NonEmptyArrayOfAttendeesType?
  ConflictingMeetingCount=int? AdjacentMeetingCount=int?
  ConflictingMeetings=NonEmptyArrayOfAllItemsType? AdjacentMeetings=NonEmptyArrayOfAllItemsType?
  Duration=string? TimeZone=string? AppointmentReplyTime=dateTime? AppointmentSequenceNumber=int?
  AppointmentState=int? Recurrence=RecurrenceType? FirstOccurrence=OccurrenceInfoType?
  LastOccurrence=OccurrenceInfoType? ModifiedOccurrences=NonEmptyArrayOfOccurrenceInfoType?
  DeletedOccurrences=NonEmptyArrayOfDeletedOccurrencesType? MeetingTimeZone=TimeZoneType?
  StartTimeZone=TimeZoneDefinitionType? EndTimeZone=TimeZoneDefinitionType? ConferenceType=int?
  AllowNewTimeProposal=boolean? IsOnlineMeeting=boolean? MeetingWorkspaceUrl=string?
  NetShowUrl=string? EnhancedLocation=EnhancedLocationType? ChangeHighlights=ChangeHighlightsType?
  StartWallClock=dateTime? EndWallClock=dateTime? StartTimeZoneId=string? EndTimeZoneId=string?
MeetingResponseMessageType: <MeetingMessageType Start=dateTime? End=dateTime? Location=string?
  Recurrence=RecurrenceType? CalendarItemType=string? ProposedStart=dateTime?
  ProposedEnd=dateTime? EnhancedLocation=EnhancedLocationType?
MessageType: <ItemType Sender=SingleRecipientType? ToRecipients=ArrayOfRecipientsType?
  CcRecipients=ArrayOfRecipientsType? BccRecipients=ArrayOfRecipientsType?
  IsReadReceiptRequested=boolean? IsDeliveryReceiptRequested=boolean?
  ConversationIndex=base64Binary? ConversationTopic=string? From=SingleRecipientType?
  InternetMessageId=string? IsRead=boolean? IsResponseRequested=boolean? References=string?
  ReplyTo=ArrayOfRecipientsType? ReceivedBy=SingleRecipientType?
  ReceivedRepresenting=SingleRecipientType? ApprovalRequestData=ApprovalRequestDataType?
  VotingInformation=VotingInformationType? ReminderMessageData=ReminderMessageDataType?
  SenderSMTPAddress=SmtpAddressType? MailboxGuids=MailboxGuids_2?
NetworkItemType: <ItemType DomainId=int? DomainTag=string? UserTileUrl=string? ProfileUrl=string?
  Settings=int? IsDefault=boolean? AutoLinkError=string? AutoLinkSuccess=string? UserEmail=string?
  ClientPublishSecret=string? ClientToken=string? ClientToken2=string? ContactSyncError=string?
  ContactSyncSuccess=string? ErrorOffers=int? FirstAuthErrorDates=string? LastVersionSaved=int?
  LastWelcomeContact=string? Offers=int? PsaLastChanged=dateTime? RefreshToken2=string?
  RefreshTokenExpiry2=string? SessionHandle=string? RejectedOffers=int? SyncEnabled=boolean?
  TokenRefreshLastAttempted=dateTime? TokenRefreshLastCompleted=dateTime? PsaState=string?
  SourceEntryID=base64Binary? AccountName=string? LastSync=dateTime?
NoEndRecurrenceRangeType: <RecurrenceRangeBaseType
NonEmptyArrayOfAllItemsType: ( Item=ItemType | Message=MessageType | CalendarItem=CalendarItemType
  | Contact=ContactItemType | DistributionList=DistributionListType |
  MeetingMessage=MeetingMessageType | MeetingRequest=MeetingRequestMessageType |
  MeetingResponse=MeetingResponseMessageType | MeetingCancellation=MeetingCancellationMessageType
  | Task=TaskType | PostItem=PostItemType | ReplyToItem=ReplyToItemType |
  ForwardItem=ForwardItemType | ReplyAllToItem=ReplyAllToItemType | AcceptItem=AcceptItemType |
  TentativelyAcceptItem=TentativelyAcceptItemType | DeclineItem=DeclineItemType |
  CancelCalendarItem=CancelCalendarItemType | RemoveItem=RemoveItemType |
  SuppressReadReceipt=SuppressReadReceiptType | PostReplyItem=PostReplyItemType |
  AcceptSharingInvitation=AcceptSharingInvitationType | RoleMember=RoleMemberItemType |
  Network=NetworkItemType | Person=AbchPersonItemType )+
NonEmptyArrayOfAttachmentsType: ( ItemAttachment=ItemAttachmentType |
  FileAttachment=FileAttachmentType | ReferenceAttachment=ReferenceAttachmentType )+
NonEmptyArrayOfAttendeesType: Attendee=AttendeeType+
NonEmptyArrayOfBaseItemIdsType: ( ItemId=ItemIdType | OccurrenceItemId=OccurrenceItemIdType |
  RecurringMasterItemId=RecurringMasterItemIdType |
  RecurringMasterItemIdRanges=RecurringMasterItemIdRangesType )+
NonEmptyArrayOfFoldersType: ( Folder=FolderType | CalendarFolder=CalendarFolderType |
  ContactsFolder=ContactsFolderType | SearchFolder=SearchFolderType | TasksFolder=TasksFolderType
  )+
NonEmptyArrayOfItemChangeDescriptionsType: ( AppendToItemField=AppendToItemFieldType |
  SetItemField=SetItemFieldType | DeleteItemField=DeleteItemFieldType )+
NonEmptyArrayOfItemChangesType: ItemChange=ItemChangeType+
NonEmptyArrayOfRequestAttachmentIdsType: ( AttachmentId=RequestAttachmentIdType )+
NumberedRecurrenceRangeType: <RecurrenceRangeBaseType NumberOfOccurrences=int
OccurrenceItemIdType: <BaseItemIdType @RecurringMasterId=DerivedItemIdType @ChangeKey=string?
  @InstanceIndex=int
PersonaPostalAddressType: Street=string? City=string? State=string? Country=string?
  PostalCode=string? PostOfficeBox=string? Type=string? Latitude=double? Longitude=double?
  Accuracy=double? Altitude=double? AltitudeAccuracy=double? FormattedAddress=string?
  LocationUri=string? LocationSource=LocationSourceType?
PostItemType: <ItemType ConversationIndex=base64Binary? ConversationTopic=string?
  From=SingleRecipientType? InternetMessageId=string? IsRead=boolean? PostedTime=dateTime?
  References=string? Sender=SingleRecipientType?
PostReplyItemBaseType: @ObjectName=string? Subject=string? Body=BodyType?
  ReferenceItemId=ItemIdType?
PostReplyItemType: <PostReplyItemBaseType NewBodyContent=BodyType?
RecurrencePatternBaseType:
RecurrenceRangeBaseType: StartDate=date
RecurrenceType: ( RelativeYearlyRecurrence=RelativeYearlyRecurrencePatternType |
  AbsoluteYearlyRecurrence=AbsoluteYearlyRecurrencePatternType |
  RelativeMonthlyRecurrence=RelativeMonthlyRecurrencePatternType |
  AbsoluteMonthlyRecurrence=AbsoluteMonthlyRecurrencePatternType |
  WeeklyRecurrence=WeeklyRecurrencePatternType | DailyRecurrence=DailyRecurrencePatternType ) (
  NoEndRecurrence=NoEndRecurrenceRangeType | EndDateRecurrence=EndDateRecurrenceRangeType |
  NumberedRecurrence=NumberedRecurrenceRangeType )
RecurringMasterItemIdRangesType: <ItemIdType Ranges=ArrayOfOccurrenceRangesType?
RecurringMasterItemIdType: <BaseItemIdType @OccurrenceId=DerivedItemIdType @ChangeKey=string?
ReferenceAttachmentType: <AttachmentType AttachLongPathName=string? ProviderType=string?
  ProviderEndpointUrl=string? AttachmentThumbnailUrl=string? AttachmentPreviewUrl=string?
  PermissionType=int? OriginalPermissionType=int? AttachmentIsFolder=boolean?
ReferenceItemResponseType: @ObjectName=string? ReferenceItemId=ItemIdType?
RelativeMonthlyRecurrencePatternType: <IntervalRecurrencePatternBaseType DaysOfWeek=DayOfWeekType
  DayOfWeekIndex=DayOfWeekIndexType
RelativeYearlyRecurrencePatternType: <RecurrencePatternBaseType DaysOfWeek=DayOfWeekType
  DayOfWeekIndex=DayOfWeekIndexType Month=MonthNamesType
ReminderMessageDataType: #any*
RemoveItemType: <ResponseObjectType
ReplyAllToItemType: <SmartResponseType IsSpecificMessageReply=boolean?
ReplyToItemType: <SmartResponseType
RequestAttachmentIdType: <BaseItemIdType @Id=string
RoleMemberItemType: <ItemType DisplayName=string? Type=RoleMemberTypeType? MemberId=string?
RootItemIdType: <BaseItemIdType @RootItemId=string @RootItemChangeKey=string
SearchFolderType: <FolderType SearchParameters=SearchParametersType?
SetItemFieldType: <ItemChangeDescriptionType ( Item=ItemType | Message=MessageType |
  CalendarItem=CalendarItemType | Contact=ContactItemType | DistributionList=DistributionListType
  | MeetingMessage=MeetingMessageType | MeetingRequest=MeetingRequestMessageType |
  MeetingResponse=MeetingResponseMessageType | MeetingCancellation=MeetingCancellationMessageType
  | Task=TaskType | PostItem=PostItemType | RoleMember=RoleMemberItemType |
  Network=NetworkItemType | Person=AbchPersonItemType )
SyncFolderItemsChangesType: ( Create=SyncFolderItemsCreateOrUpdateType |
  Update=SyncFolderItemsCreateOrUpdateType | Delete=SyncFolderItemsDeleteType |
  ReadFlagChange=SyncFolderItemsReadFlagType )*
SyncFolderItemsCreateOrUpdateType: ( Item=ItemType | Message=MessageType |
  CalendarItem=CalendarItemType | Contact=ContactItemType | DistributionList=DistributionListType
  | MeetingMessage=MeetingMessageType | MeetingRequest=MeetingRequestMessageType |
  MeetingResponse=MeetingResponseMessageType | MeetingCancellation=MeetingCancellationMessageType
  | Task=TaskType | PostItem=PostItemType | RoleMember=RoleMemberItemType |
  Network=NetworkItemType | Person=AbchPersonItemType )
SyncFolderItemsDeleteType: ItemId=ItemIdType
SyncFolderItemsReadFlagType: ItemId=ItemIdType IsRead=boolean
TaskRecurrenceType: ( RelativeYearlyRecurrence=RelativeYearlyRecurrencePatternType |
  AbsoluteYearlyRecurrence=AbsoluteYearlyRecurrencePatternType |
  RelativeMonthlyRecurrence=RelativeMonthlyRecurrencePatternType |
  AbsoluteMonthlyRecurrence=AbsoluteMonthlyRecurrencePatternType |
  WeeklyRecurrence=WeeklyRecurrencePatternType | DailyRecurrence=DailyRecurrencePatternType |
  DailyRegeneration=DailyRegeneratingPatternType |
  WeeklyRegeneration=WeeklyRegeneratingPatternType |
  MonthlyRegeneration=MonthlyRegeneratingPatternType |
  YearlyRegeneration=YearlyRegeneratingPatternType ) ( NoEndRecurrence=NoEndRecurrenceRangeType |
  EndDateRecurrence=EndDateRecurrenceRangeType | NumberedRecurrence=NumberedRecurrenceRangeType )
TaskType: <ItemType ActualWork=int? AssignedTime=dateTime? BillingInformation=string?
  ChangeCount=int? Companies=ArrayOfStringsType? CompleteDate=dateTime?
  Contacts=ArrayOfStringsType? DelegationState=TaskDelegateStateType? Delegator=string?
  DueDate=dateTime? IsAssignmentEditable=int? IsComplete=boolean? IsRecurring=boolean?
  IsTeamTask=boolean? Mileage=string? Owner=string? PercentComplete=double?
  Recurrence=TaskRecurrenceType? StartDate=dateTime? Status=TaskStatusType?
  StatusDescription=string? TotalWork=int?
TasksFolderType: <FolderType
TentativelyAcceptItemType: <MeetingRegistrationResponseObjectType
WeeklyRecurrencePatternType: <IntervalRecurrencePatternBaseType DaysOfWeek=DaysOfWeekType
  FirstDayOfWeek=DayOfWeekType?
`;
