/** What requests cost the two databases, counted where the statements go out. */
export class WorkCounter {
  /** Rows of the directory's indexes and records that were looked at. */
  directoryRows = 0;
  /** Rows that the ERP's database gave. */
  erpRows = 0;
  erpQueries = 0;
  /** Every statement that was sent, once each, with the parameters of its first time. */
  readonly erpStatements = new Map<string, readonly unknown[]>();
  readonly storeStatements = new Map<string, readonly unknown[]>();

  /** What was sent until now, at the start, is not looked at. */
  forgetStatements(): void {
    this.erpStatements.clear();
    this.storeStatements.clear();
  }

  /** Begins a request. */
  reset(): void {
    this.directoryRows = 0;
    this.erpRows = 0;
    this.erpQueries = 0;
  }
}
