import type { FolderNews } from '../mailbox/FolderNews.ts';

/** What was told of one mailbox and not read yet: news that come meanwhile are put together. */
export class NewsQueue {
  /** Folders; `all` once they are not known. */
  #told: Set<string> | 'all' | null = null;
  #end: { error: Error | null } | null = null;
  #wake: () => void = () => undefined;
  #wasConnected = false;

  /** @param folderIds null: anywhere. */
  push(folderIds: readonly string[] | null): void {
    if (folderIds === null || this.#told === 'all') this.#told = 'all';
    else this.#told = new Set([...(this.#told ?? []), ...folderIds]);
    this.#wake();
  }

  /** It is listened to. What happened from when it was asked for until then nobody tells: the first time that is news. */
  connected(): void {
    if (!this.#wasConnected) this.push(null);
    this.#wasConnected = true;
  }

  /** Nothing more is read. @param error what the reader is to fail with; null for an ordinary end. */
  end(error: Error | null): void {
    this.#end ??= { error };
    this.#wake();
  }

  async *read(): AsyncGenerator<FolderNews> {
    for (;;) {
      if (this.#end !== null) {
        if (this.#end.error === null) return;
        throw this.#end.error;
      }
      const told = this.#told;
      this.#told = null;
      if (told !== null) yield { folderIds: told === 'all' ? null : [...told] };
      else await new Promise<void>((wake) => (this.#wake = wake));
    }
  }
}
