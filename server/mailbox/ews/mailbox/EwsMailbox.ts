import type { Area } from '../../../../shared/records/Area.ts';
import type { AppointmentIdentity, AttachmentContent, Mailbox } from '../../../ports/Mailbox.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { createOwnFolder } from './createOwnFolder.ts';
import { EwsRecordStore } from './EwsRecordStore.ts';
import { identifyAppointment } from './identifyAppointment.ts';
import { markCategory } from './markCategory.ts';
import type { MailboxParts, MailboxSettings } from './MailboxParts.ts';
import { openParts } from './openParts.ts';
import { readAttachment } from './readAttachment.ts';
import { watchCollections } from './watchCollections.ts';

/** A mailbox on an Exchange server. One of these for a mailbox, as of its client. */
export class EwsMailbox implements Mailbox {
  readonly records: EwsRecordStore;
  readonly #parts: MailboxParts;

  constructor(settings: MailboxSettings) {
    this.#parts = openParts(settings);
    this.records = new EwsRecordStore(this.#parts);
  }

  watch(areas: readonly Area[], signal: AbortSignal): AsyncIterable<readonly Collection[]> {
    return watchCollections(this.#parts, areas, signal);
  }

  async createFolder(area: Area, name: string, signal: AbortSignal): Promise<Collection> {
    return await createOwnFolder(this.#parts, area, name, signal);
  }

  async markCategory(
    id: string,
    category: string,
    isOn: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await markCategory(this.#parts.client, { id, category, isOn }, signal);
  }

  async attachment(id: string, signal: AbortSignal): Promise<AttachmentContent> {
    return await readAttachment(this.#parts.client, id, signal);
  }

  async identify(appointment: string, signal: AbortSignal): Promise<AppointmentIdentity> {
    return await identifyAppointment(this.#parts.client, appointment, signal);
  }
}
