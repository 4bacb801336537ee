import type { HostItem } from './HostItem.ts';

/** Where in Outlook an add-in can put a button (manifest: `ExtensionPoint`, `xsi:type`). */
export type Surface =
  | 'MessageReadCommandSurface'
  | 'MessageComposeCommandSurface'
  | 'AppointmentAttendeeCommandSurface'
  | 'AppointmentOrganizerCommandSurface';

/** The surface that an item is shown on. */
export const surfaceOf = (item: HostItem): Surface => surfaces[item.kind];

const surfaces = {
  message: 'MessageReadCommandSurface',
  compose: 'MessageComposeCommandSurface',
  attendee: 'AppointmentAttendeeCommandSurface',
  organizer: 'AppointmentOrganizerCommandSurface',
} as const satisfies Record<HostItem['kind'], Surface>;
