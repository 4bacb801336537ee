/** A message over an item in Outlook: what was done, what is under way, or what went wrong. */
export interface Notice {
  kind: 'done' | 'busy' | 'failed';
  /** At most noticeLength long. */
  text: string;
}
