import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';

/** An invented mail that the ERP holds. */
export interface Mail {
  /** Counted from 1. */
  index: number;
  user: User;
  person: Person;
  /** Came in; else it was sent. */
  incoming: boolean;
  /** More who got it; often none. */
  copies: readonly User[];
  subject: string;
  body: string;
  /** yyyy-mm-dd hh:mm:ss */
  at: string;
  importance: 'low' | 'normal' | 'high';
  private: boolean;
  read: boolean;
  messageId: string;
}
