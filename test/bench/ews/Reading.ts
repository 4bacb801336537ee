/** What reading all contacts of a mailbox cost one client, in a process of its own. Printed as JSON. */
export interface Reading {
  items: number;
  /** Milliseconds. */
  time: number;
  /** Milliseconds of processor time of the process. */
  processor: number;
  /** Bytes resident before the first request, and at the most. */
  before: number;
  most: number;
}
