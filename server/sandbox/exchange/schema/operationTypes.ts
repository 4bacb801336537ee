/** The requests and answers of the operations that are emulated (messages.xsd of EWS), in the notation of readSchema. */
export const operationTypes = `
m:ArrayOfResponseMessagesType: ( CreateItemResponseMessage=m:ItemInfoResponseMessageType |
  DeleteItemResponseMessage=m:DeleteItemResponseMessageType |
  GetItemResponseMessage=m:ItemInfoResponseMessageType |
  UpdateItemResponseMessage=m:UpdateItemResponseMessageType |
  SendItemResponseMessage=m:ResponseMessageType |
  DeleteFolderResponseMessage=m:ResponseMessageType |
  EmptyFolderResponseMessage=m:ResponseMessageType |
  CreateFolderResponseMessage=m:FolderInfoResponseMessageType |
  GetFolderResponseMessage=m:FolderInfoResponseMessageType |
  FindFolderResponseMessage=m:FindFolderResponseMessageType |
  UpdateFolderResponseMessage=m:FolderInfoResponseMessageType |
  MoveFolderResponseMessage=m:FolderInfoResponseMessageType |
  CopyFolderResponseMessage=m:FolderInfoResponseMessageType |
  CreateAttachmentResponseMessage=m:AttachmentInfoResponseMessageType |
  DeleteAttachmentResponseMessage=m:DeleteAttachmentResponseMessageType |
  GetAttachmentResponseMessage=m:AttachmentInfoResponseMessageType |
  MarkAllItemsAsReadResponseMessage=m:ResponseMessageType |
  FindItemResponseMessage=m:FindItemResponseMessageType |
  MoveItemResponseMessage=m:ItemInfoResponseMessageType |
  CopyItemResponseMessage=m:ItemInfoResponseMessageType |
  ResolveNamesResponseMessage=m:ResolveNamesResponseMessageType |
  GetServerTimeZonesResponseMessage=m:GetServerTimeZonesResponseMessageType |
  GetEventsResponseMessage=m:GetEventsResponseMessageType |
  GetStreamingEventsResponseMessage=m:GetStreamingEventsResponseMessageType |
  SubscribeResponseMessage=m:SubscribeResponseMessageType |
  UnsubscribeResponseMessage=m:ResponseMessageType |
  SyncFolderHierarchyResponseMessage=m:SyncFolderHierarchyResponseMessageType |
  SyncFolderItemsResponseMessage=m:SyncFolderItemsResponseMessageType |
  ConvertIdResponseMessage=m:ConvertIdResponseMessageType |
  GetUserConfigurationResponseMessage=m:GetUserConfigurationResponseMessageType |
  GetUserPhotoResponseMessage=m:GetUserPhotoResponseMessageType )*
m:AttachmentInfoResponseMessageType: <m:ResponseMessageType Attachments=ArrayOfAttachmentsType
m:BaseMoveCopyFolderType: <m:BaseRequestType ToFolderId=TargetFolderIdType
  FolderIds=NonEmptyArrayOfBaseFolderIdsType
m:BaseMoveCopyItemType: <m:BaseRequestType ToFolderId=TargetFolderIdType
  ItemIds=NonEmptyArrayOfBaseItemIdsType ReturnNewItemIds=boolean?
m:BaseRequestType:
m:BaseResponseMessageType: ResponseMessages=m:ArrayOfResponseMessagesType
m:ConvertIdResponseMessageType: <m:ResponseMessageType AlternateId=AlternateIdBaseType?
m:ConvertIdResponseType: <m:BaseResponseMessageType
m:ConvertIdType: <m:BaseRequestType @DestinationFormat=IdFormatType
  SourceIds=NonEmptyArrayOfAlternateIdsType
m:CopyFolderResponseType: <m:BaseResponseMessageType
m:CopyFolderType: <m:BaseMoveCopyFolderType
m:CopyItemResponseType: <m:BaseResponseMessageType
m:CopyItemType: <m:BaseMoveCopyItemType
m:CreateAttachmentResponseType: <m:BaseResponseMessageType
m:CreateAttachmentType: <m:BaseRequestType ParentItemId=ItemIdType
  Attachments=NonEmptyArrayOfAttachmentsType
m:CreateFolderResponseType: <m:BaseResponseMessageType
m:CreateFolderType: <m:BaseRequestType ParentFolderId=TargetFolderIdType
  Folders=NonEmptyArrayOfFoldersType
m:CreateItemResponseType: <m:BaseResponseMessageType
m:CreateItemType: <m:BaseRequestType @MessageDisposition=MessageDispositionType?
  @SendMeetingInvitations=CalendarItemCreateOrDeleteOperationType?
  SavedItemFolderId=TargetFolderIdType? Items=NonEmptyArrayOfAllItemsType
m:DeleteAttachmentResponseMessageType: <m:ResponseMessageType RootItemId=RootItemIdType?
m:DeleteAttachmentResponseType: <m:BaseResponseMessageType
m:DeleteAttachmentType: <m:BaseRequestType AttachmentIds=NonEmptyArrayOfRequestAttachmentIdsType
m:DeleteFolderResponseType: <m:BaseResponseMessageType
m:DeleteFolderType: <m:BaseRequestType @DeleteType=DisposalType
  FolderIds=NonEmptyArrayOfBaseFolderIdsType
m:DeleteItemResponseMessageType: <m:ResponseMessageType
m:DeleteItemResponseType: <m:BaseResponseMessageType
m:DeleteItemType: <m:BaseRequestType @DeleteType=DisposalType
  @SendMeetingCancellations=CalendarItemCreateOrDeleteOperationType?
  @AffectedTaskOccurrences=AffectedTaskOccurrencesType? @SuppressReadReceipts=boolean?
  ItemIds=NonEmptyArrayOfBaseItemIdsType
m:EmptyFolderResponseType: <m:BaseResponseMessageType
m:EmptyFolderType: <m:BaseRequestType @DeleteType=DisposalType @DeleteSubFolders=boolean
  FolderIds=NonEmptyArrayOfBaseFolderIdsType
m:FindFolderResponseMessageType: <m:ResponseMessageType RootFolder=FindFolderParentType?
m:FindFolderResponseType: <m:BaseResponseMessageType
m:FindFolderType: <m:BaseRequestType @Traversal=FolderQueryTraversalType
  FolderShape=FolderResponseShapeType ( IndexedPageFolderView=IndexedPageViewType |
  FractionalPageFolderView=FractionalPageViewType )? Restriction=RestrictionType?
  ParentFolderIds=NonEmptyArrayOfBaseFolderIdsType
m:FindItemResponseMessageType: <m:ResponseMessageType RootFolder=FindItemParentType?
  HighlightTerms=ArrayOfHighlightTermsType?
m:FindItemResponseType: <m:BaseResponseMessageType
m:FindItemType: <m:BaseRequestType @Traversal=ItemQueryTraversalType
  ItemShape=ItemResponseShapeType ( IndexedPageItemView=IndexedPageViewType |
  FractionalPageItemView=FractionalPageViewType |
  SeekToConditionPageItemView=SeekToConditionPageViewType | CalendarView=CalendarViewType |
  ContactsView=ContactsViewType )? ( GroupBy=GroupByType |
  DistinguishedGroupBy=DistinguishedGroupByType )? Restriction=RestrictionType?
  SortOrder=NonEmptyArrayOfFieldOrdersType? ParentFolderIds=NonEmptyArrayOfBaseFolderIdsType
  QueryString=m:QueryStringType?
m:FolderInfoResponseMessageType: <m:ResponseMessageType Folders=ArrayOfFoldersType?
m:GetAttachmentResponseType: <m:BaseResponseMessageType
m:GetAttachmentType: <m:BaseRequestType AttachmentShape=AttachmentResponseShapeType?
  AttachmentIds=NonEmptyArrayOfRequestAttachmentIdsType
m:GetEventsResponseMessageType: <m:ResponseMessageType Notification=NotificationType?
m:GetEventsResponseType: <m:BaseResponseMessageType
m:GetEventsType: <m:BaseRequestType SubscriptionId=SubscriptionIdType Watermark=WatermarkType
m:GetFolderResponseType: <m:BaseResponseMessageType
m:GetFolderType: <m:BaseRequestType FolderShape=FolderResponseShapeType
  FolderIds=NonEmptyArrayOfBaseFolderIdsType
m:GetItemResponseType: <m:BaseResponseMessageType
m:GetItemType: <m:BaseRequestType ItemShape=ItemResponseShapeType
  ItemIds=NonEmptyArrayOfBaseItemIdsType
m:GetServerTimeZonesResponseMessageType: <m:ResponseMessageType
  TimeZoneDefinitions=ArrayOfTimeZoneDefinitionType
m:GetServerTimeZonesResponseType: <m:BaseResponseMessageType
m:GetServerTimeZonesType: <m:BaseRequestType @ReturnFullTimeZoneData=boolean?
  Ids=NonEmptyArrayOfTimeZoneIdType?
m:GetStreamingEventsResponseMessageType: <m:ResponseMessageType
  Notifications=NonEmptyArrayOfNotificationsType?
  ErrorSubscriptionIds=NonEmptyArrayOfSubscriptionIdsType? ConnectionStatus=ConnectionStatusType?
m:GetStreamingEventsResponseType: <m:BaseResponseMessageType
m:GetStreamingEventsType: <m:BaseRequestType SubscriptionIds=NonEmptyArrayOfSubscriptionIdsType
  ConnectionTimeout=StreamingSubscriptionConnectionTimeoutType
m:GetUserConfigurationResponseMessageType: <m:ResponseMessageType
  UserConfiguration=UserConfigurationType?
m:GetUserConfigurationResponseType: <m:BaseResponseMessageType
m:GetUserConfigurationType: <m:BaseRequestType UserConfigurationName=UserConfigurationNameType
  UserConfigurationProperties=UserConfigurationPropertyType
m:GetUserPhotoResponseMessageType: <m:ResponseMessageType HasChanged=boolean
  PictureData=base64Binary?
m:GetUserPhotoType: <m:BaseRequestType Email=string SizeRequested=UserPhotoSizeType
  TypeRequested=UserPhotoTypeType?
m:ItemInfoResponseMessageType: <m:ResponseMessageType Items=ArrayOfRealItemsType
m:MarkAllItemsAsReadResponseType: <m:BaseResponseMessageType
m:MarkAllItemsAsReadType: <m:BaseRequestType ReadFlag=boolean SuppressReadReceipts=boolean
  FolderIds=NonEmptyArrayOfBaseFolderIdsType
m:MessageXml_1: #any*
m:MoveFolderResponseType: <m:BaseResponseMessageType
m:MoveFolderType: <m:BaseMoveCopyFolderType
m:MoveItemResponseType: <m:BaseResponseMessageType
m:MoveItemType: <m:BaseMoveCopyItemType
m:QueryStringType: $string @ResetCache=boolean? @ReturnHighlightTerms=boolean?
  @ReturnDeletedItems=boolean?
m:ResolveNamesResponseMessageType: <m:ResponseMessageType ResolutionSet=ArrayOfResolutionType?
m:ResolveNamesResponseType: <m:BaseResponseMessageType
m:ResolveNamesType: <m:BaseRequestType @ReturnFullContactData=boolean
  @SearchScope=ResolveNamesSearchScopeType? @ContactDataShape=DefaultShapeNamesType?
  ParentFolderIds=NonEmptyArrayOfBaseFolderIdsType? UnresolvedEntry=NonEmptyStringType
m:ResponseMessageType: @ResponseClass=ResponseClassType ( MessageText=string?
  ResponseCode=m:ResponseCodeType? DescriptiveLinkKey=int? MessageXml=m:MessageXml_1? )?
m:SendItemResponseType: <m:BaseResponseMessageType
m:SendItemType: <m:BaseRequestType @SaveItemToFolder=boolean
  ItemIds=NonEmptyArrayOfBaseItemIdsType SavedItemFolderId=TargetFolderIdType?
m:SubscribeResponseMessageType: <m:ResponseMessageType SubscriptionId=SubscriptionIdType?
  Watermark=WatermarkType?
m:SubscribeResponseType: <m:BaseResponseMessageType
m:SubscribeType: <m:BaseRequestType ( PullSubscriptionRequest=PullSubscriptionRequestType |
  PushSubscriptionRequest=PushSubscriptionRequestType |
  StreamingSubscriptionRequest=StreamingSubscriptionRequestType )
m:SyncFolderHierarchyResponseMessageType: <m:ResponseMessageType SyncState=string?
  IncludesLastFolderInRange=boolean? Changes=SyncFolderHierarchyChangesType?
m:SyncFolderHierarchyResponseType: <m:BaseResponseMessageType
m:SyncFolderHierarchyType: <m:BaseRequestType FolderShape=FolderResponseShapeType
  SyncFolderId=TargetFolderIdType? SyncState=string?
m:SyncFolderItemsResponseMessageType: <m:ResponseMessageType SyncState=string?
  IncludesLastItemInRange=boolean? Changes=SyncFolderItemsChangesType?
m:SyncFolderItemsResponseType: <m:BaseResponseMessageType
m:SyncFolderItemsType: <m:BaseRequestType ItemShape=ItemResponseShapeType
  SyncFolderId=TargetFolderIdType SyncState=string? Ignore=ArrayOfBaseItemIdsType?
  MaxChangesReturned=MaxSyncChangesReturnedType SyncScope=SyncFolderItemsScopeType?
m:UnsubscribeResponseType: <m:BaseResponseMessageType
m:UnsubscribeType: <m:BaseRequestType SubscriptionId=SubscriptionIdType
m:UpdateFolderResponseType: <m:BaseResponseMessageType
m:UpdateFolderType: <m:BaseRequestType FolderChanges=NonEmptyArrayOfFolderChangesType
m:UpdateItemResponseMessageType: <m:ItemInfoResponseMessageType
  ConflictResults=ConflictResultsType?
m:UpdateItemResponseType: <m:BaseResponseMessageType
m:UpdateItemType: <m:BaseRequestType @ConflictResolution=ConflictResolutionType
  @MessageDisposition=MessageDispositionType?
  @SendMeetingInvitationsOrCancellations=CalendarItemUpdateOperationType?
  @SuppressReadReceipts=boolean? SavedItemFolderId=TargetFolderIdType?
  ItemChanges=NonEmptyArrayOfItemChangesType
`;
