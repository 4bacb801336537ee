/** Shapes, restrictions, ids, time zones, subscriptions and headers of EWS (types.xsd), in the notation of readSchema. */
export const structureTypes = `
AbchEmailAddressDictionaryEntryType: Type=AbchEmailAddressTypeType Address=string
  IsMessengerEnabled=boolean? Capabilities=long?
AbchEmailAddressDictionaryType: Email=AbchEmailAddressDictionaryEntryType+
AcceptSharingInvitationType: <ReferenceItemResponseType
AddressListIdType: <BaseFolderIdType @Id=string
AggregateOnType: @Aggregate=AggregateType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )
AlternateIdBaseType: @Format=IdFormatType
AlternateIdType: <AlternateIdBaseType @Id=string @Mailbox=NonEmptyStringType @IsArchive=boolean?
AlternatePublicFolderIdType: <AlternateIdBaseType @FolderId=string
AndType: <MultipleOperandBooleanExpressionType
AppendToFolderFieldType: <FolderChangeDescriptionType ( Folder=FolderType |
  CalendarFolder=CalendarFolderType | ContactsFolder=ContactsFolderType |
  SearchFolder=SearchFolderType | TasksFolder=TasksFolderType )
AppliedHashtagType: Id=string CreatedBy=EmailAddressExtendedType CreatedDateTime=string?
  ServerCreatedDateTime=string? DeepLink=string? Application=string? Tag=string
  IsAutoTagged=boolean IsInlined=boolean
AppliedHashtagsPreviewType: Hashtags=ArrayOfStringsType
ApprovalRequestDataType: IsUndecidedApprovalRequest=boolean? ApprovalDecision=int?
  ApprovalDecisionMaker=string? ApprovalDecisionTime=dateTime?
ArrayOfBinaryType: Base64Binary=base64Binary*
ArrayOfGroupIdType: ( GroupId=base64Binary )*
ArrayOfHighlightTermsType: Term=HighlightTermType*
ArrayOfInboxReminderType: InboxReminder=InboxReminderType*
ArrayOfOccurrenceRangesType: Range=OccurrencesRangeType+
ArrayOfPermissionsType: ( Permission=PermissionType )*
ArrayOfRecipientsType: ( Mailbox=EmailAddressType )*
ArrayOfResolutionType: @IndexedPagingOffset=int? @NumeratorOffset=int? @AbsoluteDenominator=int?
  @IncludesLastItemInRange=boolean? @TotalItemsInView=int? Resolution=ResolutionType*
ArrayOfStringsType: String=string*
ArrayOfTimeZoneDefinitionType: ( TimeZoneDefinition=TimeZoneDefinitionType )*
ArrayOfTransitionsGroupsType: TransitionsGroup=ArrayOfTransitionsType+
AbsoluteDateTransitionType: <TransitionType DateTime=dateTime
ArrayOfTransitionsType: @Id=string? ( Transition=TransitionType |
  AbsoluteDateTransition=AbsoluteDateTransitionType |
  RecurringDayTransition=RecurringDayTransitionType |
  RecurringDateTransition=RecurringDateTransitionType )*
ArrayOfUnknownEntriesType: ( UnknownEntry=string )*
ArrayOfVotingOptionDataType: VotingOptionData=VotingOptionDataType*
BaseEmailAddressType:
BaseFolderIdType:
BaseGroupByType: @Order=SortDirectionType
BaseNotificationEventType: Watermark=WatermarkType?
BaseObjectChangedEventType: <BaseNotificationEventType TimeStamp=dateTime ( FolderId=FolderIdType
  | ItemId=ItemIdType ) ParentFolderId=FolderIdType
BasePagingType: @MaxEntriesReturned=int?
BasePathToElementType:
BasePermissionType: UserId=UserIdType CanCreateItems=boolean? CanCreateSubFolders=boolean?
  IsFolderOwner=boolean? IsFolderVisible=boolean? IsFolderContact=boolean?
  EditItems=PermissionActionType? DeleteItems=PermissionActionType?
BaseSubscriptionRequestType: @SubscribeToAllFolders=boolean?
  FolderIds=NonEmptyArrayOfBaseFolderIdsType? EventTypes=NonEmptyArrayOfNotificationEventTypesType
  Watermark=WatermarkType?
BodyType: $string @BodyType=BodyTypeType @IsTruncated=boolean?
ChangeDescriptionType: ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
ChangeHighlightsType: HasLocationChanged=boolean? Location=string? HasStartTimeChanged=boolean?
  Start=dateTime? HasEndTimeChanged=boolean? End=dateTime?
CompleteNameType: Title=string? FirstName=string? MiddleName=string? LastName=string?
  Suffix=string? Initials=string? FullName=string? Nickname=string? YomiFirstName=string?
  YomiLastName=string?
ConflictResultsType: Count=int
ConnectingSIDType: ( PrincipalName=PrincipalNameType | SID=SIDType |
  PrimarySmtpAddress=PrimarySmtpAddressType | SmtpAddress=SmtpAddressType )
ConstantValueType: @Value=string
ContainsExpressionType: <SearchExpressionType @ContainmentMode=ContainmentModeType?
  @ContainmentComparison=ContainmentComparisonType? ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
  Constant=ConstantValueType
DailyRegeneratingPatternType: <RegeneratingPatternBaseType
DeleteFolderFieldType: <FolderChangeDescriptionType
DeletedOccurrenceInfoType: Start=dateTime
DistinguishedFolderIdType: <BaseFolderIdType @Id=DistinguishedFolderIdNameType @ChangeKey=string?
  Mailbox=EmailAddressType?
DistinguishedGroupByType: <BaseGroupByType StandardGroupBy=StandardGroupByType
DistributionListType: <ItemType DisplayName=string? FileAs=string?
  ContactSource=ContactSourceType? Members=MembersListType?
EffectiveRightsType: CreateAssociated=boolean CreateContents=boolean CreateHierarchy=boolean
  Delete=boolean Modify=boolean Read=boolean ViewPrivateItems=boolean?
EmailAddressDictionaryEntryType: $string @Key=EmailAddressKeyType @Name=string?
  @RoutingType=string? @MailboxType=MailboxTypeType?
EmailAddressDictionaryType: Entry=EmailAddressDictionaryEntryType+
EmailAddressExtendedType: <EmailAddressType ExternalObjectId=string?
  PrimaryEmailAddress=NonEmptyStringType?
EmailAddressType: <BaseEmailAddressType Name=string? EmailAddress=NonEmptyStringType?
  RoutingType=NonEmptyStringType? MailboxType=MailboxTypeType? ItemId=ItemIdType?
  OriginalDisplayName=string?
EnhancedLocationType: DisplayName=string Annotation=string?
  PostalAddress=PersonaPostalAddressType?
EntityExtractionResultType: #any*
ExchangeImpersonationType: ConnectingSID=ConnectingSIDType
ExcludesType: <SearchExpressionType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
  Bitmask=ExcludesValueType
ExcludesValueType: @Value=ExcludesAttributeType
ExistsType: <SearchExpressionType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
ExtendedPropertyType: ExtendedFieldURI=PathToExtendedFieldType ( Value=string |
  Values=NonEmptyArrayOfPropertyValuesType )
FieldOrderType: @Order=SortDirectionType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
FieldURIOrConstantType: ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType |
  Constant=ConstantValueType )
FindFolderParentType: @IndexedPagingOffset=int? @NumeratorOffset=int? @AbsoluteDenominator=int?
  @IncludesLastItemInRange=boolean? @TotalItemsInView=int? Folders=ArrayOfFoldersType?
FlagType: FlagStatus=FlagStatusType StartDate=dateTime? DueDate=dateTime? CompleteDate=dateTime?
FolderChangeDescriptionType: <ChangeDescriptionType
FolderChangeType: ( FolderId=FolderIdType | DistinguishedFolderId=DistinguishedFolderIdType )
  Updates=NonEmptyArrayOfFolderChangeDescriptionsType
FolderIdType: <BaseFolderIdType @Id=string @ChangeKey=string?
FolderResponseShapeType: BaseShape=DefaultShapeNamesType
  AdditionalProperties=NonEmptyArrayOfPathsToElementType?
FractionalPageViewType: <BasePagingType @Numerator=int @Denominator=int
GroupByType: <BaseGroupByType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )
  AggregateOn=AggregateOnType UseCollapsibleGroups=boolean? ItemsPerGroup=nonNegativeInteger?
  MaxItemsPerGroup=nonNegativeInteger? GroupsToExpand=ArrayOfGroupIdType?
GroupSummaryType: GroupCount=int UnreadCount=int InstanceKey=base64Binary GroupByValue=string
HighlightTermType: Scope=string Value=string
ImAddressDictionaryEntryType: $string @Key=ImAddressKeyType
ImAddressDictionaryType: Entry=ImAddressDictionaryEntryType+
InboxReminderType: Id=GuidType? ReminderOffset=int? Message=string? IsOrganizerReminder=boolean?
  OccurrenceChange=EmailReminderChangeType? SendOption=EmailReminderSendOption?
IndexedPageViewType: <BasePagingType @Offset=int @BasePoint=IndexBasePointType
InternetHeaderType: $string @HeaderName=string
IsEqualToType: <TwoOperandExpressionType
IsGreaterThanOrEqualToType: <TwoOperandExpressionType
IsGreaterThanType: <TwoOperandExpressionType
IsLessThanOrEqualToType: <TwoOperandExpressionType
IsLessThanType: <TwoOperandExpressionType
IsNotEqualToType: <TwoOperandExpressionType
LikeType: Id=string CreatedBy=EmailAddressExtendedType CreatedDateTime=string?
  ServerCreatedDateTime=string? DeepLink=string? Application=string?
LikesPreviewType: LikeCount=int
ManagedFolderInformationType: CanDelete=boolean? CanRenameOrMove=boolean?
  MustDisplayComment=boolean? HasQuota=boolean? IsManagedFoldersRoot=boolean?
  ManagedFolderId=string? Comment=string? StorageQuota=int? FolderSize=int? HomePage=string?
ManagementRoleType: UserRoles=NonEmptyArrayOfRoleType? ApplicationRoles=NonEmptyArrayOfRoleType?
MeetingRegistrationResponseObjectType: <WellKnownResponseObjectType ProposedStart=dateTime?
  ProposedEnd=dateTime?
MemberType: @Key=string? Mailbox=EmailAddressType? Status=MemberStatusType?
MembersListType: Member=MemberType*
MentionActionType: Id=string CreatedBy=EmailAddressExtendedType CreatedDateTime=string?
  ServerCreatedDateTime=string? DeepLink=string? Application=string?
  Mentioned=EmailAddressExtendedType MentionText=string? ClientReference=string?
MentionsPreviewType: IsMentioned=boolean
MimeContentType: $string @CharacterSet=string?
ModifiedEventType: <BaseObjectChangedEventType UnreadCount=int?
MonthlyRegeneratingPatternType: <RegeneratingPatternBaseType
MovedCopiedEventType: <BaseObjectChangedEventType ( OldFolderId=FolderIdType |
  OldItemId=ItemIdType ) OldParentFolderId=FolderIdType
MultipleOperandBooleanExpressionType: <SearchExpressionType ( Contains=ContainsExpressionType |
  Excludes=ExcludesType | Exists=ExistsType | IsEqualTo=IsEqualToType |
  IsNotEqualTo=IsNotEqualToType | IsGreaterThan=IsGreaterThanType |
  IsGreaterThanOrEqualTo=IsGreaterThanOrEqualToType | IsLessThan=IsLessThanType |
  IsLessThanOrEqualTo=IsLessThanOrEqualToType | And=AndType | Not=NotType | Or=OrType )+
NonEmptyArrayOfAlternateIdsType: ( AlternateId=AlternateIdType |
  AlternatePublicFolderId=AlternatePublicFolderIdType |
  AlternatePublicFolderItemId=AlternatePublicFolderItemIdType )+
NonEmptyArrayOfAppliedHashtagType: AppliedHashtag=AppliedHashtagType+
NonEmptyArrayOfBaseFolderIdsType: ( FolderId=FolderIdType |
  DistinguishedFolderId=DistinguishedFolderIdType )+
NonEmptyArrayOfDeletedOccurrencesType: DeletedOccurrence=DeletedOccurrenceInfoType+
NonEmptyArrayOfFieldOrdersType: FieldOrder=FieldOrderType+
NonEmptyArrayOfFolderChangeDescriptionsType: ( AppendToFolderField=AppendToFolderFieldType |
  SetFolderField=SetFolderFieldType | DeleteFolderField=DeleteFolderFieldType )+
NonEmptyArrayOfFolderChangesType: FolderChange=FolderChangeType+
NonEmptyArrayOfGroupIdentifiersType: GroupIdentifier=SidAndAttributesType+
NonEmptyArrayOfInternetHeadersType: InternetMessageHeader=InternetHeaderType+
NonEmptyArrayOfLikeType: Like=LikeType+
NonEmptyArrayOfMentionActionsType: MentionAction=MentionActionType+
NonEmptyArrayOfNotificationEventTypesType: ( EventType=NotificationEventTypeType )+
NonEmptyArrayOfNotificationsType: Notification=NotificationType*
NonEmptyArrayOfOccurrenceInfoType: Occurrence=OccurrenceInfoType+
NonEmptyArrayOfPathsToElementType: ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
NonEmptyArrayOfPeriodsType: Period=PeriodType+
NonEmptyArrayOfPredictedActionReasonType: PredictedActionReason=PredictedActionReasonType+
NonEmptyArrayOfPropertyValuesType: ( Value=string+ )
NonEmptyArrayOfResponseObjectsType: ( AcceptItem=AcceptItemType |
  TentativelyAcceptItem=TentativelyAcceptItemType | DeclineItem=DeclineItemType |
  ReplyToItem=ReplyToItemType | ForwardItem=ForwardItemType | ReplyAllToItem=ReplyAllToItemType |
  CancelCalendarItem=CancelCalendarItemType | RemoveItem=RemoveItemType |
  SuppressReadReceipt=SuppressReadReceiptType | PostReplyItem=PostReplyItemType |
  AcceptSharingInvitation=AcceptSharingInvitationType |
  AddItemToMyCalendar=AddItemToMyCalendarType | ProposeNewTime=ProposeNewTimeType )*
NonEmptyArrayOfRestrictedGroupIdentifiersType: RestrictedGroupIdentifier=SidAndAttributesType+
NonEmptyArrayOfRoleType: Role=string+
NonEmptyArrayOfSubscriptionIdsType: SubscriptionId=SubscriptionIdType+
NonEmptyArrayOfTimeZoneIdType: Id=string+
NotType: <SearchExpressionType ( Contains=ContainsExpressionType | Excludes=ExcludesType |
  Exists=ExistsType | IsEqualTo=IsEqualToType | IsNotEqualTo=IsNotEqualToType |
  IsGreaterThan=IsGreaterThanType | IsGreaterThanOrEqualTo=IsGreaterThanOrEqualToType |
  IsLessThan=IsLessThanType | IsLessThanOrEqualTo=IsLessThanOrEqualToType | And=AndType |
  Not=NotType | Or=OrType )+
NotificationType: SubscriptionId=SubscriptionIdType PreviousWatermark=WatermarkType?
  MoreEvents=boolean? ( CopiedEvent=MovedCopiedEventType | CreatedEvent=BaseObjectChangedEventType
  | DeletedEvent=BaseObjectChangedEventType | ModifiedEvent=ModifiedEventType |
  MovedEvent=MovedCopiedEventType | NewMailEvent=BaseObjectChangedEventType |
  StatusEvent=BaseNotificationEventType | FreeBusyChangedEvent=BaseObjectChangedEventType )+
OccurrenceInfoType: ItemId=ItemIdType Start=dateTime End=dateTime OriginalStart=dateTime
OccurrencesRangeType: @Start=dateTime? @End=dateTime? @Count=int?
  @CompareOriginalStartTime=boolean?
OnlineMeetingSettingsType: LobbyBypass=LobbyBypassType AccessLevel=OnlineMeetingAccessLevelType
  Presenters=PresentersType
OpenAsAdminOrSystemServiceType: @LogonType=SpecialLogonTypeType @BudgetType=int?
  ConnectingSID=ConnectingSIDType
OrType: <MultipleOperandBooleanExpressionType
PathToExtendedFieldType: <BasePathToElementType
  @DistinguishedPropertySetId=DistinguishedPropertySetType? @PropertySetId=GuidType?
  @PropertyTag=PropertyTagType? @PropertyName=string? @PropertyId=int?
  @PropertyType=MapiPropertyTypeType
PathToIndexedFieldType: <BasePathToElementType @FieldURI=DictionaryURIType @FieldIndex=string
PathToUnindexedFieldType: <BasePathToElementType @FieldURI=UnindexedFieldURIType
PeriodType: @Bias=duration? @Name=string? @Id=string?
PermissionSetType: Permissions=ArrayOfPermissionsType UnknownEntries=ArrayOfUnknownEntriesType?
PermissionType: <BasePermissionType ReadItems=PermissionReadAccessType?
  PermissionLevel=PermissionLevelType
PhoneNumberDictionaryEntryType: $string @Key=PhoneNumberKeyType
PhoneNumberDictionaryType: Entry=PhoneNumberDictionaryEntryType+
PhysicalAddressDictionaryEntryType: @Key=PhysicalAddressKeyType Street=string? City=string?
  State=string? CountryOrRegion=string? PostalCode=string?
PhysicalAddressDictionaryType: Entry=PhysicalAddressDictionaryEntryType+
PrimarySmtpAddressType: $NonEmptyStringType
PrincipalNameType: $NonEmptyStringType
ProposeNewTimeType: <ResponseObjectType
PullSubscriptionRequestType: <BaseSubscriptionRequestType Timeout=SubscriptionTimeoutType
PushSubscriptionRequestType: <BaseSubscriptionRequestType
  StatusFrequency=SubscriptionStatusFrequencyType URL=string CallerData=string?
RegeneratingPatternBaseType: <IntervalRecurrencePatternBaseType
RequestServerVersion_3: @Version=ExchangeVersionType
ResolutionType: Mailbox=EmailAddressType Contact=ContactItemType?
ResponseObjectCoreType: <MessageType ReferenceItemId=ItemIdType?
ResponseObjectType: <ResponseObjectCoreType @ObjectName=string?
RestrictionType: ( Contains=ContainsExpressionType | Excludes=ExcludesType | Exists=ExistsType |
  IsEqualTo=IsEqualToType | IsNotEqualTo=IsNotEqualToType | IsGreaterThan=IsGreaterThanType |
  IsGreaterThanOrEqualTo=IsGreaterThanOrEqualToType | IsLessThan=IsLessThanType |
  IsLessThanOrEqualTo=IsLessThanOrEqualToType | And=AndType | Not=NotType | Or=OrType )+
RetentionTagType: $GuidType @IsExplicit=boolean
RightsManagementLicenseDataType: #any*
SIDType: $NonEmptyStringType
SearchExpressionType:
SearchParametersType: @Traversal=SearchFolderTraversalType? Restriction=RestrictionType
  BaseFolderIds=NonEmptyArrayOfBaseFolderIdsType
SeekToConditionPageViewType: <BasePagingType @BasePoint=IndexBasePointType
  Condition=RestrictionType
SerializedSecurityContextType: UserSid=string GroupSids=NonEmptyArrayOfGroupIdentifiersType?
  RestrictedGroupSids=NonEmptyArrayOfRestrictedGroupIdentifiersType? PrimarySmtpAddress=string?
ServerVersionInfo_4: @MajorVersion=int? @MinorVersion=int? @MajorBuildNumber=int?
  @MinorBuildNumber=int? @Version=string?
SetFolderFieldType: <FolderChangeDescriptionType ( Folder=FolderType |
  CalendarFolder=CalendarFolderType | ContactsFolder=ContactsFolderType |
  SearchFolder=SearchFolderType | TasksFolder=TasksFolderType )
SidAndAttributesType: @Attributes=unsignedInt SecurityIdentifier=string
SingleRecipientType: ( Mailbox=EmailAddressType )
SmartResponseBaseType: @ObjectName=string? Subject=string? Body=BodyType?
  ToRecipients=ArrayOfRecipientsType? CcRecipients=ArrayOfRecipientsType?
  BccRecipients=ArrayOfRecipientsType? IsReadReceiptRequested=boolean?
  IsDeliveryReceiptRequested=boolean? From=SingleRecipientType? ReferenceItemId=ItemIdType?
SmartResponseType: <SmartResponseBaseType NewBodyContent=BodyType?
SmtpAddressType: $NonEmptyStringType
StreamingSubscriptionRequestType: @SubscribeToAllFolders=boolean?
  FolderIds=NonEmptyArrayOfBaseFolderIdsType? EventTypes=NonEmptyArrayOfNotificationEventTypesType
SuppressReadReceiptType: <ReferenceItemResponseType
SyncFolderHierarchyChangesType: ( Create=SyncFolderHierarchyCreateOrUpdateType |
  Update=SyncFolderHierarchyCreateOrUpdateType | Delete=SyncFolderHierarchyDeleteType )*
SyncFolderHierarchyCreateOrUpdateType: ( Folder=FolderType | CalendarFolder=CalendarFolderType |
  ContactsFolder=ContactsFolderType | SearchFolder=SearchFolderType | TasksFolder=TasksFolderType
  )
SyncFolderHierarchyDeleteType: FolderId=FolderIdType
TargetFolderIdType: ( FolderId=FolderIdType | DistinguishedFolderId=DistinguishedFolderIdType |
  AddressListId=AddressListIdType )
TimeChangeType: @TimeZoneName=string? Offset=duration ( (
  RelativeYearlyRecurrence=RelativeYearlyRecurrencePatternType | AbsoluteDate=date ) )? Time=time
TimeZoneContextType: TimeZoneDefinition=TimeZoneDefinitionType
TimeZoneDefinitionType: @Id=string? @Name=string? ( Periods=NonEmptyArrayOfPeriodsType?
  TransitionsGroups=ArrayOfTransitionsGroupsType? Transitions=ArrayOfTransitionsType? )?
TimeZoneType: @TimeZoneName=string? ( BaseOffset=duration ( Standard=TimeChangeType
  Daylight=TimeChangeType )? )?
TransitionTargetType: $string @Kind=TransitionTargetKindType
TransitionType: To=TransitionTargetType
RecurringDayTransitionType: <TransitionType TimeOffset=duration Month=int
  DayOfWeek=DayOfWeekType Occurrence=int
RecurringDateTransitionType: <TransitionType TimeOffset=duration Month=int Day=int
TwoOperandExpressionType: <SearchExpressionType ( FieldURI=PathToUnindexedFieldType |
  IndexedFieldURI=PathToIndexedFieldType | ExtendedFieldURI=PathToExtendedFieldType )+
  FieldURIOrConstant=FieldURIOrConstantType
UserConfigurationDictionaryEntryType: DictionaryKey=UserConfigurationDictionaryObjectType
  DictionaryValue=UserConfigurationDictionaryObjectType
UserConfigurationDictionaryObjectType: Type=UserConfigurationDictionaryObjectTypesType
  Value=string+
UserConfigurationDictionaryType: DictionaryEntry=UserConfigurationDictionaryEntryType*
UserConfigurationNameType: <TargetFolderIdType @Name=NonEmptyStringType
UserConfigurationType: UserConfigurationName=UserConfigurationNameType ItemId=ItemIdType?
  Dictionary=UserConfigurationDictionaryType? XmlData=base64Binary? BinaryData=base64Binary?
UserIdType: SID=string? PrimarySmtpAddress=string? DisplayName=string?
  DistinguishedUser=DistinguishedUserType? ExternalUserIdentity=string?
VotingInformationType: UserOptions=ArrayOfVotingOptionDataType? VotingResponse=string?
VotingOptionDataType: DisplayName=string? SendPrompt=SendPromptType?
WeeklyRegeneratingPatternType: <RegeneratingPatternBaseType
WellKnownResponseObjectType: @ObjectName=string? ItemClass=ItemClassType?
  Sensitivity=SensitivityChoicesType? Body=BodyType? Attachments=NonEmptyArrayOfAttachmentsType?
  InternetMessageHeaders=NonEmptyArrayOfInternetHeadersType? Sender=SingleRecipientType?
  ToRecipients=ArrayOfRecipientsType? CcRecipients=ArrayOfRecipientsType?
  BccRecipients=ArrayOfRecipientsType? IsReadReceiptRequested=boolean?
  IsDeliveryReceiptRequested=boolean? From=SingleRecipientType? ReferenceItemId=ItemIdType?
YearlyRegeneratingPatternType: <RegeneratingPatternBaseType
`;
