import type { RecordRef } from '../../shared/recordViews.ts';
import type { DirectoryPage } from './ErpConnector.ts';

/** By what a record was found in the directory. */
export interface DirectoryHit {
  ref: RecordRef;
  /** The value that was looked for. */
  value: string;
  weight: number;
}

/**
 * Our own index over the ERP's records (design.md, "The interfaces"): addresses, domains, document
 * numbers and words, because most ERPs have no index that we may use. It knows no rights: whatever is
 * found here is read through the connector, as the caller, before anybody sees it.
 */
export interface Directory {
  /** Where the last refresh of this ERP ended; null when it was never filled. */
  cursor(erp: string): Promise<string | null>;
  /** Takes one page and its cursor in one transaction; an entry replaces what its record had before. */
  apply(erp: string, page: DirectoryPage): Promise<void>;
  /** Takes away every record that is not among `present`: the answer of a complete listing. */
  retain(erp: string, present: AsyncIterable<RecordRef[]>): Promise<number>;
  /** Records with one of these addresses or registrable domains or normalised numbers. Exact matches. */
  find(
    erp: string,
    company: string,
    type: 'address' | 'domain' | 'number',
    values: readonly string[],
    limit: number,
  ): Promise<DirectoryHit[]>;
  /**
   * Records of which every word starts a word of theirs (folded: case, accents, umlauts), numbers
   * and addresses included; greatest weight first among those looked at. Looks at a bounded number of rows however
   * common the words are.
   * @param kinds empty means all.
   */
  search(
    erp: string,
    company: string,
    words: readonly string[],
    kinds: readonly string[],
    limit: number,
    offset: number,
  ): Promise<RecordRef[]>;
}
