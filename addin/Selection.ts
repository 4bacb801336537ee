import type { OpenItem } from './OpenItem.ts';

/**
 * What is selected in Outlook. A pinned pane outlives its item: nothing may be selected, or something
 * that cannot be linked (platform.md A3; OfficeDev/office-js issue 5895).
 */
export type Selection =
  { state: 'item'; item: OpenItem } | { state: 'nothing' } | { state: 'unsupported' };
