import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';

/** An invented task or follow-up. */
export interface Task {
  /** Counted from 1. */
  index: number;
  user: User;
  /** Whom it is about; null for nobody. */
  person: Person | null;
  subject: string;
  body: string | null;
  /** 1 is the most urgent, 5 the least. */
  priority: 1 | 2 | 3 | 4 | 5;
  /** yyyy-mm-dd */
  start: string | null;
  /** yyyy-mm-dd */
  due: string | null;
  /** yyyy-mm-dd hh:mm:ss */
  reminderAt: string | null;
  state: 'open' | 'running' | 'done';
  /** 0 to 100. */
  percent: number;
  /** yyyy-mm-dd */
  doneOn: string | null;
  private: boolean;
  followUp: boolean;
  /** yyyy-mm-dd hh:mm:ss */
  created: string;
  /** yyyy-mm-dd hh:mm:ss, not before `created`. */
  changed: string;
}
