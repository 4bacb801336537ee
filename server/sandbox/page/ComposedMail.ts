import { htmlToText } from '../mailbox/htmlToText.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailItem } from '../mailbox/MailItem.ts';
import type { Person } from '../mailbox/Person.ts';
import { DraftAttachments } from './DraftAttachments.ts';
import { ObservableValue } from './ObservableValue.ts';
import { sandboxApi } from './sandboxApi.ts';

/** How a mail came to be written. */
export type WritingForm = 'newMail' | 'reply' | 'replyAll' | 'forward';

/** What the form of a mail shows. */
export interface ComposedState {
  to: Person[];
  cc: Person[];
  subject: string;
  /** What stands above the mail that is answered. */
  html: string;
}

type UserEditListener = (changed: Partial<ComposedState>) => void;

/**
 * A mail while it is written: the form and the add-in both read and write it. Nothing reaches the mailbox before it is sent;
 * then what add-ins keep on it goes with it, as in Outlook.
 */
export class ComposedMail {
  /** Tells it from every other that was or will be written. */
  readonly key = crypto.randomUUID();
  readonly mailbox: Mailbox;
  readonly form: WritingForm;
  /** The mail that is answered or passed on. */
  readonly answered: MailItem | null;
  readonly state: ObservableValue<ComposedState>;
  /** What add-ins keep on it, by add-in. */
  readonly unsavedProperties = new Map<string, Record<string, unknown>>();
  readonly attachments = new DraftAttachments();
  readonly #listeners = new Set<UserEditListener>();
  #inserts: ((html: string) => void) | null = null;

  constructor(mailbox: Mailbox, form: WritingForm, answered: MailItem | null) {
    this.mailbox = mailbox;
    this.form = form;
    this.answered = answered;
    this.state = new ObservableValue<ComposedState>(begun(mailbox, form, answered));
  }

  /** The text as an add-in gets it. */
  get text(): string {
    return htmlToText(this.state.get().html);
  }

  /**
   * Listens to what the user changes, not to what the add-in does.
   * @returns how to stop
   */
  listen(listener: UserEditListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * A form shows the mail.
   *
   * @param inserts puts HTML where the cursor is
   * @returns how to say that it shows it no more
   */
  showIn(inserts: (html: string) => void): () => void {
    this.#inserts = inserts;
    return () => {
      if (this.#inserts === inserts) this.#inserts = null;
    };
  }

  /** @returns false while no form shows the mail */
  insert(html: string): boolean {
    this.#inserts?.(html);
    return this.#inserts !== null;
  }

  change(changed: Partial<ComposedState>, by: 'user' | 'addin'): void {
    this.state.set({ ...this.state.get(), ...changed });
    if (by === 'user') for (const listener of this.#listeners) listener(changed);
  }

  /** @throws Error with the server's sentence where it refuses */
  async send(): Promise<void> {
    const { to, cc, subject, html } = this.state.get();
    const address = (person: Person): string => person.address;
    await sandboxApi.sendMail(this.mailbox.id, {
      ...(this.answered && this.form !== 'newMail'
        ? { form: this.form, itemId: this.answered.id }
        : { form: 'newMail' as const }),
      to: to.map(address),
      cc: cc.map(address),
      ...{ subject, html },
      properties: Object.fromEntries(this.unsavedProperties),
      attachments: this.attachments.state.get().map(({ name, base64 }) => ({ name, base64 })),
    });
  }
}

function begun(mailbox: Mailbox, form: WritingForm, answered: MailItem | null): ComposedState {
  const empty = { to: [], cc: [], subject: '', html: '' };
  if (answered === null) return empty;
  const bare = answered.subject.replace(/^((re|aw|wg|fwd?|fw)\s*:\s*)+/i, '');
  const subject = `${form === 'forward' ? 'FW' : 'RE'}: ${bare}`;
  if (form === 'forward') return { ...empty, subject };
  const to = answered.from ? [answered.from] : [];
  if (form === 'reply') return { ...empty, to, subject };
  const others = (people: Person[]) =>
    people.filter(({ address }) => address.toLowerCase() !== mailbox.address.toLowerCase());
  return { to: [...to, ...others(answered.to)], cc: others(answered.cc), subject, html: '' };
}
