/** Some of what the large ERP holds, to ask for: rows from all over its tables, the same in every run. */
export interface Samples {
  /** `key` as the ERP counts them; that of an organization is its number, too. */
  organizations: { key: number; name: string; town: string }[];
  persons: { key: number; first: string; last: string; mail: string }[];
  /** With the subject, and the customer's order number where there is one. */
  documents: {
    kind: 'invoice' | 'order';
    key: number;
    number: string;
    subject: string;
    theirs: string | null;
  }[];
}
