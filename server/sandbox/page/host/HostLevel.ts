/** What the emulated Outlook claims to be: on-premises Exchange (1.5) or a current Outlook (1.10). */
export type HostLevel = '1.5' | '1.10';
