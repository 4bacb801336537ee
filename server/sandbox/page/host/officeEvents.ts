/** Events an add-in can listen to, by office.js's numbers, with the set they came with. */
export const officeEvents: ReadonlyMap<number, { api: string; since: string }> = new Map([
  [39, { api: 'addHandlerAsync(AppCommandInvoked)', since: '1.1' }],
  [46, { api: 'mailbox.addHandlerAsync(ItemChanged)', since: '1.5' }],
  [47, { api: 'item.addHandlerAsync(RecipientsChanged)', since: '1.7' }],
  [48, { api: 'item.addHandlerAsync(AppointmentTimeChanged)', since: '1.7' }],
  [49, { api: 'item.addHandlerAsync(RecurrenceChanged)', since: '1.7' }],
  [50, { api: 'item.addHandlerAsync(AttachmentsChanged)', since: '1.8' }],
  [51, { api: 'item.addHandlerAsync(EnhancedLocationsChanged)', since: '1.8' }],
  [52, { api: 'item.addHandlerAsync(InfobarClicked)', since: '1.10' }],
  [9, { api: 'mailbox.addHandlerAsync(OfficeThemeChanged)', since: '1.14' }],
]);
