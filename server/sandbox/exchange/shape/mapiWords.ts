/** Words of EWS in the order of the numbers that MAPI has for them. */
export const mapiWords: Readonly<Record<string, readonly string[]>> = {
  Sensitivity: ['Normal', 'Personal', 'Private', 'Confidential'],
  Importance: ['Low', 'Normal', 'High'],
  LegacyFreeBusyStatus: ['Free', 'Tentative', 'Busy', 'OOF', 'WorkingElsewhere'],
  Status: ['NotStarted', 'InProgress', 'Completed', 'WaitingOnOthers', 'Deferred'],
};
