/** Longest message that Outlook shows over an item (Office.NotificationMessageDetails). */
export const noticeLength = 150;
