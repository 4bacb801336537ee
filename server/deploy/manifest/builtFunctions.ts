/** What addin/commands/main.ts has for Outlook to run without a pane, by the names that it gives them. */
export const builtFunctions = {
  /** Functions of buttons, and the surfaces that have such a button. */
  commands: {
    linkToLast: [
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'AppointmentOrganizerCommandSurface',
      'AppointmentAttendeeCommandSurface',
    ],
    fileAndLink: ['MessageReadCommandSurface'],
  },
  /** Events of Outlook, and the function of each. */
  events: {
    OnNewMessageCompose: 'onMessageWritten',
    OnMessageRecipientsChanged: 'onRecipientsChanged',
  },
} as const satisfies {
  commands: Readonly<Record<string, readonly string[]>>;
  events: Readonly<Record<string, string>>;
};
