/** How much of a mail can be filed at once. Apart from the schemas, so that who needs a number needs no schema. */
export const filingLimits = {
  /** Most bytes of all chosen attachments and pictures together: some 50 MB, as mails are at most on most servers. */
  bytes: 50 * 1024 * 1024,
  /** Most attachments. */
  attachments: 500,
  /** Most records at once. */
  records: 20,
} as const;
