/** A mail that is being filed by this process. */
export interface FilingJob {
  /** Which of the mail's parts are there: the attachments, and the mail itself last. */
  done: number;
  total: number;
  /** Stops it, as long as the ERP was not told to keep it. */
  ending: AbortController;
}
