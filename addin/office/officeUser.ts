/** Whose mailbox it is; empty where the pane started on nothing (office-host.md 5). */
export function officeUser(): { name: string; address: string } {
  const profile = Office.context.mailbox.userProfile as Office.UserProfile | null;
  return { name: profile?.displayName ?? '', address: profile?.emailAddress ?? '' };
}
