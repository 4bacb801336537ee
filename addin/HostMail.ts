import type { HandedMail } from '../shared/filing.ts';
import type { OpenItem } from './OpenItem.ts';

/** An attachment as Outlook gives it. */
export interface HostContent {
  /** In the form that follows. */
  content: string;
  format: 'base64' | 'eml' | 'iCalendar' | 'url';
}

/**
 * The open mail, read by the pane itself so that it can be handed over. Every promise rejects with a PaneError, as those of
 * OutlookHost do: with `item-changed` where another item was opened meanwhile.
 */
export interface HostMail {
  /** All but what has many bytes. Links to files that lie elsewhere are no attachments. */
  describe(item: OpenItem): HandedMail;
  /** The whole body. */
  body(item: OpenItem, form: 'text' | 'html'): Promise<string>;
  attachment(item: OpenItem, id: string): Promise<HostContent>;
}
