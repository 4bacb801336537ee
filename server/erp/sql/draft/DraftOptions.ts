/** What the database itself cannot tell. */
export interface DraftOptions {
  /** The `erp` of the mapping. */
  erp: string;
  language: 'en' | 'de';
  /** IANA zone of the times in the database. */
  timeZone: string;
}
