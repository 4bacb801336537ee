/** What the server's second message says ([MS-NLMP] 2.2.1.2). */
export interface Challenge {
  flags: number;
  /** Eight bytes of chance. */
  serverChallenge: Buffer;
  /** The server's names, its time: a list of AV_PAIRs (2.2.2.1), empty where it sent none. */
  targetInfo: ReadonlyMap<number, Buffer>;
}
