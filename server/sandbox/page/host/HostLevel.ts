/**
 * What the emulated Outlook claims to be: on-premises Exchange (1.5) or a current Outlook (1.10), which is the first that knows
 * events without a pane, or the next, which has more of them (1.11, the last that the npm package of office.js knows).
 */
export type HostLevel = '1.5' | '1.10' | '1.11';
