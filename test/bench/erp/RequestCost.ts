/** What one request cost. */
export interface RequestCost {
  group: string;
  milliseconds: number;
  /** Processor time of the whole process, in milliseconds. */
  processor: number;
  /** Rows of the directory's indexes and records that were looked at. */
  directoryRows: number;
  /** Rows that the ERP gave. */
  erpRows: number;
  erpQueries: number;
}
