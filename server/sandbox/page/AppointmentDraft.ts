import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { AppointmentItem } from '../mailbox/AppointmentItem.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import { appointmentEdit } from './appointmentEdit.ts';
import { changedFields } from './changedFields.ts';
import { DraftAttachments } from './DraftAttachments.ts';
import { ObservableValue } from './ObservableValue.ts';
import { sandboxApi } from './sandboxApi.ts';

type UserEditListener = (changed: Partial<AppointmentEdit>) => void;

/** What the organizer's form shows. */
export interface DraftState {
  edit: AppointmentEdit;
  /** Null until it was saved for the first time. */
  saved: AppointmentItem | null;
  isChanged: boolean;
}

/**
 * An appointment while its organizer has it open: the form and the add-in both read and write it.
 * Nothing reaches the mailbox before it is saved.
 */
export class AppointmentDraft {
  readonly mailbox: Mailbox;
  readonly state: ObservableValue<DraftState>;
  /** What add-ins keep on it before it has an id, by add-in. */
  readonly unsavedProperties = new Map<string, Record<string, unknown>>();
  readonly attachments = new DraftAttachments();
  readonly #listeners = new Set<UserEditListener>();
  #inserts: ((text: string) => void) | null = null;

  constructor(mailbox: Mailbox, edit: AppointmentEdit, saved: AppointmentItem | null) {
    this.mailbox = mailbox;
    this.state = new ObservableValue<DraftState>({ edit, saved, isChanged: saved === null });
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
   * A form shows the appointment.
   *
   * @param inserts puts text where the cursor is
   * @returns how to say that it shows it no more
   */
  showIn(inserts: (text: string) => void): () => void {
    this.#inserts = inserts;
    return () => {
      if (this.#inserts === inserts) this.#inserts = null;
    };
  }

  /** @returns false while no form shows the appointment */
  insert(text: string): boolean {
    this.#inserts?.(text);
    return this.#inserts !== null;
  }

  change(changed: Partial<AppointmentEdit>, by: 'user' | 'addin'): void {
    const { edit, saved } = this.state.get();
    this.state.set({ saved, edit: { ...edit, ...changed }, isChanged: true });
    if (by === 'user') for (const listener of this.#listeners) listener(changed);
  }

  /** @throws Error with the server's sentence where it refuses */
  async save(): Promise<AppointmentItem> {
    const { edit, saved } = this.state.get();
    const item = await sandboxApi.saveAppointment(
      this.mailbox.id,
      saved?.id ?? null,
      saved ? changedFields(appointmentEdit(saved), edit) : edit,
    );
    for (const [addinId, properties] of this.unsavedProperties) {
      await sandboxApi.saveProperties(this.mailbox.id, item.id, addinId, properties);
    }
    this.unsavedProperties.clear();
    for (const { id, name, base64 } of this.attachments.state.get()) {
      await sandboxApi.attach(this.mailbox.id, item.id, { name, base64 });
      this.attachments.remove(id);
    }
    // What was typed while the save was under way is kept and is still to be saved.
    const now = this.state.get().edit;
    const isChanged = now !== edit;
    this.state.set({ edit: isChanged ? now : appointmentEdit(item), saved: item, isChanged });
    return item;
  }
}
