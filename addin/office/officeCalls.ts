/** What one thing we use of Office.js needs, and what happens where the host lacks it. */
export interface OfficeCall {
  call: string;
  /** Requirement set and version, as `isSetSupported` takes them; null for what every host has. */
  needs: readonly [set: string, version: string] | null;
  /** The least manifest permission (platform.md A2.2). Ours is read/write item. */
  permission: 'restricted' | 'read item' | 'read/write item';
  /** `refused` where the pane cannot do without; else what it does instead. */
  missing: string;
}

/**
 * Everything the pane uses of Office.js. On-premises Exchange is Mailbox 1.5 (platform.md A1.5); what needs
 * more has another way or is left out. Nothing is called that is not here and not supported.
 */
export const officeCalls = {
  item: row('mailbox.item and its plain properties', '1.1', 'read item', 'refused'),
  user: row('mailbox.userProfile', '1.1', 'read item', 'refused'),
  identityToken: row('mailbox.getUserIdentityTokenAsync', '1.1', 'read item', 'refused'),
  customProperties: row(
    'item.loadCustomPropertiesAsync, CustomProperties.saveAsync',
    '1.1',
    'read item',
    'refused',
  ),
  composeFields: row(
    'while writing: subject, recipients, attendees, times: getAsync',
    '1.1',
    'read item',
    'refused',
  ),
  newAppointment: row('mailbox.displayNewAppointmentForm', '1.1', 'read item', 'refused'),
  body: row('item.body.getAsync', '1.3', 'read item', 'suggestions without it, and it is said'),
  insert: row(
    'while writing: body.getTypeAsync, body.setSelectedDataAsync',
    '1.1',
    'read/write item',
    'refused',
  ),
  detach: row('while writing: removeAttachmentAsync', '1.1', 'read/write item', 'refused'),
  saveItem: row('item.saveAsync', '1.3', 'read/write item', 'refused'),
  notices: row(
    'item.notificationMessages.replaceAsync, removeAsync',
    '1.3',
    'read item',
    'refused',
  ),
  itemChanged: row(
    'mailbox.addHandlerAsync(ItemChanged)',
    '1.5',
    'read item',
    'the pane cannot be pinned and shows the item it was opened on',
  ),
  organizer: row('while writing: organizer.getAsync', '1.7', 'read item', 'whoever writes it'),
  recipientsChanged: row(
    'while writing: addHandlerAsync(RecipientsChanged)',
    '1.7',
    'read item',
    'people are read again every few seconds, and when the pane gets the focus',
  ),
  recurrence: row(
    'recurrence, seriesId; while writing: recurrence.getAsync',
    '1.7',
    'read item',
    'the mail server is asked, and where nobody says it, that is said',
  ),
  timeChanged: row(
    'while writing: addHandlerAsync(AppointmentTimeChanged, RecurrenceChanged)',
    '1.7',
    'read item',
    'times are read again every few seconds, and when the pane gets the focus',
  ),
  locationsChanged: row(
    'while writing: addHandlerAsync(EnhancedLocationsChanged)',
    '1.8',
    'read item',
    'the place is read again when anything else changes, and when the pane gets the focus',
  ),
  itemId: row('while writing: getItemIdAsync', '1.8', 'read item', 'it is known by its mark'),
  composeAttachments: row(
    'while writing: getAttachmentsAsync',
    '1.8',
    'read item',
    'suggestions without names of attachments',
  ),
  // The one of Mailbox 1.1 wants an address without a sign-in and no `no-store`, and Outlook on the web of Exchange 2019
  // answers it with 5000 all the same (OfficeDev/office-js issue 4926): no way round for those who lack this.
  attach: row(
    'while writing: addFileAttachmentFromBase64Async',
    '1.8',
    'read/write item',
    'documents are not attached, and it is said',
  ),
  attachmentContent: row(
    'mailbox item: getAttachmentContentAsync',
    '1.8',
    'read item',
    'mails are filed only where the server can read them, and it is said',
  ),
  contentIds: row(
    'mailbox item: attachments[].contentId',
    '1.16',
    'read item',
    'pictures in a body are known by their names',
  ),
  theme: row(
    'context.officeTheme, mailbox.addHandlerAsync(OfficeThemeChanged)',
    '1.14',
    'restricted',
    'light or dark as the system says',
  ),
  openBrowserWindow: {
    call: 'context.ui.openBrowserWindow',
    needs: ['OpenBrowserWindowApi', '1.1'],
    permission: 'restricted',
    missing: 'the browser opens the link in a new tab',
  },
  language: {
    call: 'context.displayLanguage',
    needs: null,
    permission: 'restricted',
    missing: 'the language of the browser',
  },
} as const satisfies Record<string, OfficeCall>;

/** The name of a row of {@link officeCalls}. */
export type OfficeCallName = keyof typeof officeCalls;

/** A row that needs a version of the requirement set Mailbox. */
function row(
  call: string,
  mailbox: string,
  permission: OfficeCall['permission'],
  missing: string,
): OfficeCall {
  return { call, needs: ['Mailbox', mailbox], permission, missing };
}
