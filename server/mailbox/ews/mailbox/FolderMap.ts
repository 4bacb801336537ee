import type { Area } from '../../../../shared/records/Area.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type { EwsClient } from '../EwsClient.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { Outcome } from '../answers/Outcome.ts';
import { findFolder } from '../operations/findFolder.ts';
import { getFolder } from '../operations/getFolder.ts';
import type { Folder } from '../operations/parts/Folder.ts';
import type { FolderRef } from '../operations/parts/FolderRef.ts';
import type { FolderShape } from '../operations/parts/FolderShape.ts';
import { badAnswer } from '../xml/badAnswer.ts';

/** The folder that every mailbox has for an area (DistinguishedFolderIdNameType). */
const standardNames: Readonly<Record<Area, string>> = {
  contacts: 'contacts',
  appointments: 'calendar',
  tasks: 'tasks',
  incomingMail: 'inbox',
  sentMail: 'sentitems',
};

const binName = 'deleteditems';
const root = { distinguished: 'msgfolderroot' };

/** Most mailboxes have none. What a retention policy moved there has left its folder, and is not gone. */
const archiveRoot = { distinguished: 'archivemsgfolderroot' };

const shape: FolderShape = {
  base: 'IdOnly',
  properties: [
    { field: 'folder:DisplayName' },
    { field: 'folder:ParentFolderId' },
    { field: 'folder:FolderClass' },
    { field: 'folder:TotalCount' },
  ],
};

/** Folders whose mail was not sent or not asked for: a rule for a whole tree does not mean them. */
const apartNames = ['drafts', 'outbox', 'junkemail', 'syncissues', 'conversationhistory'];
const topName = 'msgfolderroot';

/** Milliseconds for which what was found is taken to be so still: an idle run asks for no folder. */
const lasts = 10 * 60_000;

/** Exchange's own limit for a page of folders. */
const pageSize = 1000;

/** The folders of a mailbox. Ids of folders never change; what is asked for often is kept for a while. */
export class FolderMap {
  readonly #client: EwsClient;
  readonly #clock: Clock;
  #standard: { at: number; outcomes: ReadonlyMap<string, Outcome<Folder>> } | null = null;
  #top: { root: string; apart: ReadonlySet<string> } | null = null;
  #tree: { at: number; folders: readonly Folder[] } | null = null;

  constructor(client: EwsClient, clock: Clock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** @throws AppError `not-found` where the mailbox lacks it */
  async standard(area: Area, signal: AbortSignal): Promise<Folder> {
    return await this.#named(standardNames[area], signal);
  }

  /** Deleted Items. */
  async bin(signal: AbortSignal): Promise<Folder> {
    return await this.#named(binName, signal);
  }

  /** All folders the user sees, those of the archive too; as they were some minutes ago at most. */
  async all(signal: AbortSignal): Promise<readonly Folder[]> {
    const known = this.#tree;
    if (known !== null && this.#clock.now() - known.at < lasts) return known.folders;
    return await this.allNow(signal);
  }

  /** All folders as they are at this moment. */
  async allNow(signal: AbortSignal): Promise<readonly Folder[]> {
    const folders: Folder[] = [];
    const [own, archive] = await this.#below([root, archiveRoot], 0, signal);
    folders.push(...(await this.#whole(root, own, signal)));
    const hasArchive = archive?.state === 'done' || archive?.error.kind !== 'not-found';
    if (hasArchive) folders.push(...(await this.#whole(archiveRoot, archive, signal)));
    this.#tree = { at: this.#clock.now(), folders };
    return folders;
  }

  /** The folder above all that the user sees, and those apart. Their ids never change. */
  async top(signal: AbortSignal): Promise<{ root: string; apart: ReadonlySet<string> }> {
    if (this.#top !== null) return this.#top;
    const folders = [topName, ...apartNames].map((distinguished) => ({ distinguished }));
    const [top, ...others] = await getFolder(this.#client, { folders, shape }, signal);
    const root = valueOf(top === undefined ? [] : [top]).id;
    const apart = others.flatMap((one) => {
      if (one.state === 'done') return [one.value.id];
      // Not every mailbox has all of them; what cannot be told now is not taken for that.
      if (one.error.kind !== 'not-found') throw one.error;
      return [];
    });
    this.#top = { root, apart: new Set(apart) };
    return this.#top;
  }

  /** What was found is looked for anew: something is not as it was. */
  forget(): void {
    this.#standard = null;
    this.#tree = null;
  }

  #below(parents: readonly FolderRef[], offset: number, signal: AbortSignal) {
    const page = { offset, size: pageSize };
    return findFolder(this.#client, { parents, traversal: 'Deep', shape, page }, signal);
  }

  /** @param first the outcome of the first page */
  async #whole(
    parent: FolderRef,
    first: Awaited<ReturnType<typeof findFolder>>[number] | undefined,
    signal: AbortSignal,
  ): Promise<Folder[]> {
    let page = valueOf(first === undefined ? [] : [first]);
    const folders = [...page.folders];
    for (let offset = 0; !page.last;) {
      const { nextOffset = 0 } = page;
      if (nextOffset <= offset) {
        throw badAnswer('page-repeats', 'gives the same page of folders again and again');
      }
      offset = nextOffset;
      page = valueOf(await this.#below([parent], offset, signal));
      folders.push(...page.folders);
    }
    return folders;
  }

  async #named(name: string, signal: AbortSignal): Promise<Folder> {
    let known = this.#standard;
    if (known === null || this.#clock.now() - known.at >= lasts) {
      const names = [...Object.values(standardNames), binName];
      const folders = names.map((distinguished) => ({ distinguished }));
      const outcomes = await getFolder(this.#client, { folders, shape }, signal);
      known = {
        at: this.#clock.now(),
        outcomes: new Map(outcomes.map((outcome, at) => [names[at] ?? '', outcome])),
      };
      const isWhole = outcomes.every(({ state }) => state === 'done');
      this.#standard = isWhole ? known : null;
    }
    const outcome = known.outcomes.get(name);
    return valueOf(outcome === undefined ? [] : [outcome]);
  }
}
