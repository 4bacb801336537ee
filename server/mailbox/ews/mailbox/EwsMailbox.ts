import type { Area } from '../../../../shared/records/Area.ts';
import type { BlobSource } from '../../../ports/BlobSource.ts';
import type {
  AppointmentIdentity,
  AttachmentContent,
  Mailbox,
  MailFolder,
  SentMail,
  WholeMail,
} from '../../../ports/Mailbox.ts';
import type { FolderPlan } from '../../../ports/MailboxOpener.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { createOwnFolder } from './createOwnFolder.ts';
import { EwsRecordStore } from './EwsRecordStore.ts';
import { findAppointment } from './findAppointment.ts';
import { findSentMails } from './findSentMails.ts';
import { identifyAppointment } from './identifyAppointment.ts';
import { mailPlaces } from './mailPlaces.ts';
import { makeFolder } from './makeFolder.ts';
import { markCategory } from './markCategory.ts';
import type { MailboxParts, MailboxSettings } from './MailboxParts.ts';
import { openParts } from './openParts.ts';
import { readAttachment } from './readAttachment.ts';
import { readWholeMail } from './readWholeMail.ts';
import { watchCollections } from './watchCollections.ts';

/** A mailbox on an Exchange server. One of these for a mailbox, as of its client. */
export class EwsMailbox implements Mailbox {
  readonly records: EwsRecordStore;
  readonly #parts: MailboxParts;

  /** @param parts of the same mailbox, where it is open already. */
  constructor(settings: MailboxSettings, parts: MailboxParts = openParts(settings)) {
    this.#parts = parts;
    this.records = new EwsRecordStore(this.#parts);
  }

  /**
   * The same mailbox, all that it knows of its server included, with what is said of its folders, and for one who has the
   * bytes of pictures.
   */
  with(own: { plan?: FolderPlan; blobs?: BlobSource }): EwsMailbox {
    const parts = { ...this.#parts, ...own };
    return new EwsMailbox(parts, parts);
  }

  watch(areas: readonly Area[], signal: AbortSignal): AsyncIterable<readonly Collection[]> {
    return watchCollections(this.#parts, areas, signal);
  }

  async createFolder(area: Area, name: string, signal: AbortSignal): Promise<Collection> {
    return await createOwnFolder(this.#parts, area, name, signal);
  }

  async mailFolders(signal: AbortSignal): Promise<MailFolder[]> {
    const places = await mailPlaces(this.#parts, true, signal);
    return [...places.values()].map(({ name: _, ...folder }) => folder);
  }

  async createMailFolder(name: string, signal: AbortSignal): Promise<{ id: string; path: string }> {
    const { root } = await this.#parts.folderMap.top(signal);
    const made = { kind: 'Folder', name, folderClass: 'IPF.Note' } as const;
    return { id: await makeFolder(this.#parts, root, made, signal), path: name };
  }

  async markCategory(
    id: string,
    category: string,
    isOn: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await markCategory(this.#parts.client, { id, category, isOn }, signal);
  }

  async mail(id: string, signal: AbortSignal): Promise<WholeMail> {
    return await readWholeMail(this.#parts.client, id, this.#parts.zone, signal);
  }

  async attachment(id: string, signal: AbortSignal): Promise<AttachmentContent> {
    return await readAttachment(this.#parts.client, id, signal);
  }

  async sentWith(addin: string, since: string, signal: AbortSignal): Promise<SentMail[]> {
    return await findSentMails(this.#parts.client, addin, since, signal);
  }

  async identify(appointment: string, signal: AbortSignal): Promise<AppointmentIdentity> {
    return await identifyAppointment(this.#parts.client, appointment, signal);
  }

  async findAppointment(
    known: { subject: string; start: string; end: string },
    signal: AbortSignal,
  ): Promise<string[]> {
    return await findAppointment(this.#parts.client, known, signal);
  }
}
