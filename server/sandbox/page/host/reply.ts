/** What office.js gets back; it must be an object, or the add-in's callback is never called. */
export type Reply = { error: boolean } & Record<string, unknown>;

/** The answers that most methods give (office-host.md section 4). */
export const reply = {
  done: (data?: unknown): Reply => ({ error: false, data }),
  /** @param errorCode one of office.js's (W:9963-10020), which brings name and message */
  refused: (errorCode: number): Reply => ({ error: true, errorCode }),
  /** For the few methods that take name and message from the host. */
  failed: (errorCode: number, errorName: string, errorMessage: string): Reply => ({
    error: true,
    wasSuccessful: false,
    ...{ errorCode, errorName, errorMessage },
  }),
};
