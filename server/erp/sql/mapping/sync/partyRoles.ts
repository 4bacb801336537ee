/** The roles that people of an appointment or a mail have. */
export const partyRoles = [
  'organizer',
  'required',
  'optional',
  'resource',
  'from',
  'to',
  'cc',
  'bcc',
] as const;
