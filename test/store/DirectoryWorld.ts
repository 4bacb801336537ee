import { randomUUID } from 'node:crypto';
import type { RecordRef } from '../../shared/recordViews.ts';
import { searchWords } from '../../server/core/searchWords.ts';
import type { Directory } from '../../server/ports/Directory.ts';
import type { DirectoryEntry } from '../../server/ports/ErpConnector.ts';

/** A directory with an ERP of its own in it, so that tests that share a database do not meet. */
export class DirectoryWorld {
  readonly directory: Directory;
  readonly erp = `erp-${randomUUID()}`;
  #cursor = 0;

  constructor(directory: Directory) {
    this.directory = directory;
  }

  async apply(entries: DirectoryEntry[], gone: RecordRef[] = []): Promise<void> {
    const cursor = String((this.#cursor += 1));
    await this.directory.apply(this.erp, { entries, gone, cursor });
  }

  /** Searches as a person types, in company `north`; the records found as `kind/key`. */
  async search(
    text: string,
    { kinds = [] as string[], limit = 50, offset = 0, company = 'north' } = {},
  ): Promise<string[]> {
    const words = searchWords(text);
    const refs = await this.directory.search(this.erp, company, words, kinds, limit, offset);
    return refs.map(nameOf);
  }

  /** What is found exactly, as `value kind/key weight`. */
  async find(
    type: 'address' | 'domain' | 'number',
    values: string[],
    { limit = 50, company = 'north' } = {},
  ): Promise<string[]> {
    const hits = await this.directory.find(this.erp, company, type, values, limit);
    return hits.map((hit) => `${hit.value} ${nameOf(hit.ref)} ${hit.weight}`);
  }

  /** Keeps what a complete listing names, page by page. */
  async retain(...pages: RecordRef[][]): Promise<number> {
    return await this.directory.retain(this.erp, listing(pages));
  }
}

function nameOf({ kind, key }: RecordRef): string {
  return `${kind}/${key}`;
}

async function* listing(pages: RecordRef[][]): AsyncGenerator<RecordRef[]> {
  for (const page of pages) yield await Promise.resolve(page);
}
