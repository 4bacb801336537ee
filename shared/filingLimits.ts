/** How much of a mail can be filed at once. Apart from the schemas, so that who needs a number needs no schema. */
export const filingLimits = {
  /** Most bytes of all chosen attachments and pictures together: some 50 MB, as mails are at most on most servers. */
  bytes: 50 * 1024 * 1024,
  /** Most bytes of a body that the pane hands over, as text or as HTML. */
  body: 20 * 1024 * 1024,
  /** Most bytes in one request: less than proxies let through that nobody has set up (1 MB). */
  piece: 768 * 1024,
  /** Most attachments. */
  attachments: 500,
  /** Most records at once. */
  records: 20,
} as const;
