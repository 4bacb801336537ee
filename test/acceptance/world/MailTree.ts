import assert from 'node:assert/strict';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import type { Folder } from '../../../server/sandbox/exchange/store/Folder.ts';
import type { Item } from '../../../server/sandbox/exchange/store/Item.ts';
import { makeId } from '../../../server/sandbox/exchange/store/makeId.ts';

/** The mail folders of one person, as that person arranges them in Outlook. Paths begin at the top, parts divided by `/`. */
export class MailTree {
  readonly #exchange: ExchangeServer;
  readonly #address: string;

  constructor(exchange: ExchangeServer, address: string) {
    this.#exchange = exchange;
    this.#address = address;
  }

  /** Makes a folder, and those above it. */
  make(path: string): void {
    let above = this.#top();
    for (const name of path.split('/')) {
      const made = { parent: above.id, name, folderClass: 'IPF.Note', extended: {} };
      above = this.#below(above, name) ?? this.#mailbox.addFolder(made);
    }
  }

  /** Puts the mail of that subject, wherever it lies, into a folder. */
  move(subject: string, path: string): void {
    const [item, ...more] = this.#all(subject);
    assert.ok(item !== undefined && more.length === 0, `there is one “${subject}”`);
    this.#mailbox.moveItem(item, this.#at(path).id);
  }

  rename(path: string, name: string): void {
    const folder = this.#at(path);
    folder.name = name;
    this.#mailbox.changeFolder(folder);
  }

  /** Puts a folder below another. */
  moveFolder(path: string, to: string): void {
    const folder = this.#at(path);
    const from = folder.parent;
    folder.parent = this.#at(to).id;
    this.#mailbox.changeFolder(folder, from);
  }

  /** Subjects in a folder, in order; null where there is no such folder. */
  subjects(path: string): string[] | null {
    const folder = this.#find(path);
    return folder && this.#mailbox.itemsIn(folder.id).map(subjectOf).sort();
  }

  /** Ids of all folders, as Exchange shows them. */
  ids(): string[] {
    const { guid } = this.#mailbox;
    return this.#mailbox
      .foldersBelow(this.#top().id)
      .map(({ id: folder }) => makeId({ kind: 'folder', mailbox: guid, folder }));
  }

  /** How many mails of that subject there are, wherever they lie. */
  count(subject: string): number {
    return this.#all(subject).length;
  }

  get #mailbox() {
    return this.#exchange.exchange.mailbox(this.#address) ?? assert.fail('it has a mailbox');
  }

  #top(): Folder {
    return this.#mailbox.distinguished('msgfolderroot') ?? assert.fail('it has a top');
  }

  #below(above: Folder, name: string): Folder | undefined {
    return this.#mailbox.childrenOf(above.id).find((one) => one.name === name);
  }

  #find(path: string): Folder | null {
    let at: Folder | undefined = this.#top();
    for (const name of path.split('/')) at = at && this.#below(at, name);
    return at ?? null;
  }

  #at(path: string): Folder {
    return this.#find(path) ?? assert.fail(`there is a folder “${path}”`);
  }

  #all(subject: string): Item[] {
    const folders = this.#mailbox.foldersBelow(this.#top().id);
    return folders
      .flatMap(({ id }) => this.#mailbox.itemsIn(id))
      .filter((item) => subjectOf(item) === subject);
  }
}

function subjectOf({ properties }: Item): string {
  return properties['Subject']?.text ?? '';
}
