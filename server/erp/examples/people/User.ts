/** An invented user of an example ERP. */
export interface User {
  /** Counted from 1. */
  index: number;
  firstName: string;
  lastName: string;
  mail: string;
  /** May not work any more. */
  locked: boolean;
  /** The company they work in first: 1 or 2. */
  company: number;
}
