import type { Mailbox } from '../../mailbox/Mailbox.ts';
import type { AddinManifest } from '../manifest/AddinManifest.ts';
import type { HostItem } from './HostItem.ts';
import type { HostLevel } from './HostLevel.ts';
import type { NotificationBoard } from './NotificationBoard.ts';

/** What an add-in may ask Outlook to open, besides items of the mailbox. */
export type FormRequest =
  | { form: 'reply' | 'replyAll'; html: string }
  | { form: 'newMail'; to: string[]; subject: string; html: string }
  | {
      form: 'newAppointment';
      required: string[];
      optional: string[];
      start: number | null;
      end: number | null;
      location: string;
      subject: string;
      text: string;
    };

/** What the emulated Outlook does on its own page when the pane asks for it. */
export interface HostUi {
  /** Shows an item of the mailbox; false where it is not there. */
  openItem: (itemId: string) => Promise<boolean>;
  openForm: (request: FormRequest) => void;
  closePane: () => void;
  /** The Tab key left the pane at its end, or at its start with Shift. */
  leavePane: (direction: 'forward' | 'back') => void;
  /** An item changed on the server through the add-in: lists and the open item are to be read anew. */
  itemChangedOnServer: () => void;
}

/** All that one open pane's host knows. */
export interface HostContext {
  addin: AddinManifest;
  level: HostLevel;
  /** Outlook's display language: `en-US`, `de-DE`. */
  language: string;
  mailbox: Mailbox;
  /** The item that is shown now; it changes under a pinned pane. */
  item: () => HostItem | null;
  notifications: NotificationBoard;
  ui: HostUi;
}
