import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { Folder, FolderKind } from '../mailbox/Folder.ts';
import type { ItemSummary } from '../mailbox/ItemSummary.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import { AppointmentDraft } from './AppointmentDraft.ts';
import { ComposedMail } from './ComposedMail.ts';
import type { WritingForm } from './ComposedMail.ts';
import type { CalendarView } from './components/calendar/Calendar.tsx';
import type { MailFormRequest, WrittenMail } from './components/FormDialog.tsx';
import { formToAppointment } from './formToAppointment.ts';
import { FunctionRuns } from './FunctionRuns.ts';
import type { FormRequest, HostUi } from './host/HostContext.ts';
import type { HostItem } from './host/HostItem.ts';
import { itemKey } from './host/itemKey.ts';
import { NotificationBoard } from './host/NotificationBoard.ts';
import { surfaceOf } from './host/Surface.ts';
import { leavePane } from './leavePane.ts';
import type { AddinManifest, RibbonButton } from './manifest/AddinManifest.ts';
import { newAppointment } from './newAppointment.ts';
import { ObservableValue } from './ObservableValue.ts';
import { openedItem } from './openedItem.ts';
import { paneAfter } from './paneAfter.ts';
import type { PaneState } from './paneAfter.ts';
import { sandboxApi } from './sandboxApi.ts';

/** What Outlook shows for one mailbox. */
export interface OutlookState {
  folder: FolderKind;
  folders: Folder[];
  /** The folder's rows; null while they are loaded for the first time. */
  items: ItemSummary[] | null;
  /** The open item. */
  item: HostItem | null;
  /** Another number for every item that is opened, the same while one stays open. */
  opened: number;
  view: CalendarView;
  pane: PaneState;
  isPinned: boolean;
  mailForm: MailFormRequest | null;
  /** What went wrong last; null where nothing did. */
  failure: string | null;
}

/** Milliseconds between two looks whether anything changed. */
const watchEvery = 2_000;

/** Outlook for one mailbox: what is shown, and what the user and the add-in can do. */
export class OutlookSession {
  readonly mailbox: Mailbox;
  readonly notifications = new NotificationBoard();
  readonly functions = new FunctionRuns();
  readonly state = new ObservableValue<OutlookState>({
    ...{ folder: 'inbox', folders: [], items: null, item: null, opened: 0 },
    view: { kind: window.innerWidth < 900 ? 'list' : 'week', week: 0 },
    pane: { status: 'closed', session: 0 },
    ...{ isPinned: false, mailForm: null, failure: null },
  });
  #addin: AddinManifest | null = null;
  /** What was asked for last; answers to what was asked before come too late. */
  #asked = 0;

  constructor(mailbox: Mailbox) {
    this.mailbox = mailbox;
  }

  /** What the pane may have Outlook do. */
  readonly ui: HostUi = {
    openItem: (itemId) => this.open(itemId),
    openForm: (request) => this.#openForm(request),
    closePane: () => this.closePane(),
    leavePane,
    itemChangedOnServer: () => this.refresh(),
  };

  /** The add-in, from its manifest; another language or level brings another. */
  setAddin(addin: AddinManifest): void {
    this.#addin = addin;
  }

  readonly item = (): HostItem | null => this.state.get().item;

  /** Reads the folders and the shown folder's items again. */
  reload(): void {
    const { folder } = this.state.get();
    this.#attempt(async () => {
      const [folders, items] = await Promise.all([
        sandboxApi.folders(this.mailbox.id),
        sandboxApi.items(this.mailbox.id, folder),
      ]);
      if (this.state.get().folder === folder) this.#set({ folders, items });
    });
  }

  /**
   * Shows what others change in the mailbox, a moment after they do.
   * @returns how to stop
   */
  watch(): () => void {
    let seen: number | null = null;
    let isLooking = false;
    const look = async (): Promise<void> => {
      const revision = await sandboxApi.revision(this.mailbox.id);
      if (seen !== null && seen !== revision) this.refresh();
      seen = revision;
    };
    const lookOnce = (): void => {
      if (isLooking || document.visibilityState !== 'visible') return;
      isLooking = true;
      // A look that fails is no trouble: whatever the user does next says what is wrong.
      look()
        .catch(() => undefined)
        .finally(() => (isLooking = false));
    };
    lookOnce();
    const timer = setInterval(lookOnce, watchEvery);
    return () => clearInterval(timer);
  }

  selectFolder(folder: FolderKind): void {
    this.#set({
      folder,
      items: folder === this.state.get().folder ? this.state.get().items : null,
    });
    this.show(null);
    this.reload();
  }

  setView(view: CalendarView): void {
    this.#set({ view });
  }

  /**
   * Opens an item of the mailbox. Of two asked for at once the later one is opened.
   * @returns false where it could not be read; the page says why
   */
  async open(itemId: string): Promise<boolean> {
    const asked = ++this.#asked;
    let item: MailboxItem;
    try {
      item = await sandboxApi.item(this.mailbox.id, itemId);
    } catch (error) {
      this.#fail(error);
      return false;
    }
    if (asked !== this.#asked) return true;
    this.show(openedItem(item, this.mailbox));
    if (item.kind === 'mail' && !item.isRead) {
      this.#attempt(async () => {
        await sandboxApi.setRead(this.mailbox.id, itemId, true);
        this.reload();
      });
    }
    return true;
  }

  openNew(edit: Partial<AppointmentEdit> = {}): void {
    const draft = new AppointmentDraft(this.mailbox, { ...newAppointment(), ...edit }, null);
    this.show({ kind: 'organizer', draft });
  }

  /** Shows an item, or none; the pane follows by its rules. */
  show(item: HostItem | null): void {
    this.#asked += 1;
    const { item: before, pane, isPinned, opened } = this.state.get();
    if (before) this.notifications.leave(itemKey(before));
    this.functions.stopAll();
    const next = this.#addin ? paneAfter(pane, item, isPinned, this.#addin.buttons) : pane;
    this.#set({ item, opened: opened + 1, pane: next });
  }

  /** Reads everything shown again after it changed on the server; the item stays the opened one. */
  refresh(): void {
    this.reload();
    const { item, opened } = this.state.get();
    if (!item || item.kind === 'organizer' || item.kind === 'compose') return;
    const id = item.kind === 'message' ? item.mail.id : item.appointment.id;
    this.#attempt(async () => {
      const read = await sandboxApi.item(this.mailbox.id, id);
      if (this.state.get().opened === opened) this.#set({ item: openedItem(read, this.mailbox) });
    });
  }

  /** Moves the open mail, or deletes the open item where no folder is named. */
  moveItem(folder: FolderKind | null): void {
    const { item } = this.state.get();
    if (!item) return;
    // A mail that is written is nowhere yet.
    if (item.kind === 'compose') {
      this.show(null);
      return;
    }
    const id =
      item.kind === 'message'
        ? item.mail.id
        : item.kind === 'attendee'
          ? item.appointment.id
          : item.draft.state.get().saved?.id;
    this.#attempt(async () => {
      if (id && folder) await sandboxApi.move(this.mailbox.id, id, folder);
      if (id && !folder) await sandboxApi.remove(this.mailbox.id, id);
      this.show(null);
      this.reload();
    });
  }

  markUnread(): void {
    const { item } = this.state.get();
    if (item?.kind !== 'message') return;
    this.#attempt(async () => {
      await sandboxApi.setRead(this.mailbox.id, item.mail.id, false);
      this.reload();
    });
  }

  /** A press on the add-in's button: opens its pane, or shuts it, or runs a function of the add-in. */
  press(button: RibbonButton): void {
    const { pane, item } = this.state.get();
    if (!item) return;
    const page = this.#addin?.functionFile;
    if (button.functionName !== null && page) {
      const { functionName, label, id } = button;
      this.functions.start({ page, functionName, label, event: { source: { id } } });
    }
    if (!button.sourceLocation) return;
    if (pane.status === 'open' && pane.buttonId === button.id) {
      this.closePane();
      return;
    }
    const session = pane.session + 1;
    const surface = surfaceOf(item);
    this.#set({ pane: { status: 'open', surface, buttonId: button.id, session } });
  }

  pin(isPinned: boolean): void {
    this.#set({ isPinned });
  }

  closePane(): void {
    this.#set({ pane: { status: 'closed', session: this.state.get().pane.session } });
  }

  /** Begins a new mail, or an answer to the open one. */
  write(form: WritingForm): void {
    const { item } = this.state.get();
    const answered = form !== 'newMail' && item?.kind === 'message' ? item.mail : null;
    const mail = new ComposedMail(this.mailbox, form, answered);
    mail.listen(({ to, cc }) => {
      if (!to && !cc) return;
      const changedRecipientFields = { to: to !== undefined, cc: cc !== undefined, bcc: false };
      const type = 'olkRecipientsChanged';
      this.#launch('OnMessageRecipientsChanged', { type, changedRecipientFields });
    });
    this.show({ kind: 'compose', mail });
    this.#launch('OnNewMessageCompose', { type: 'newMessageComposeCreated' });
  }

  /** Lets the next mail come in; the list shows it. */
  receive(language: 'en' | 'de'): void {
    this.#attempt(async () => {
      await sandboxApi.receive(language);
      this.reload();
    });
  }

  /** A written mail is on its way: its form is shut, and what is open beside it. */
  sent(): void {
    this.show(null);
    this.reload();
  }

  /** Sends what was written in a form; an answer goes to the mail that is open. */
  async sendMail(mail: WrittenMail): Promise<void> {
    const { item } = this.state.get();
    const { form, to, subject, html } = mail;
    if (form === 'newMail') {
      await sandboxApi.sendMail(this.mailbox.id, { form, to, subject, html });
    } else if (item?.kind === 'message') {
      await sandboxApi.sendMail(this.mailbox.id, { form, itemId: item.mail.id, html });
    }
    this.closeMailForm();
    this.reload();
  }

  closeMailForm(): void {
    this.#set({ mailForm: null });
  }

  dismissFailure(): void {
    this.#set({ failure: null });
  }

  /** Something happened that the add-in wants to hear of. */
  #launch(type: string, event: object): void {
    for (const { type: wanted, page, functionName } of this.#addin?.launchEvents ?? []) {
      if (wanted === type) this.functions.start({ page, functionName, event, label: null });
    }
  }

  #openForm(request: FormRequest): void {
    if (request.form === 'newAppointment') this.openNew(formToAppointment(request));
    else this.#set({ mailForm: request });
  }

  #attempt(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): void {
    this.#set({ failure: error instanceof Error ? error.message : String(error) });
  }

  #set(change: Partial<OutlookState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
