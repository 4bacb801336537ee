import type { Firm, Postal } from './Firm.ts';

/** An invented person who works for an invented company. */
export interface Person {
  /** Counted from 1. */
  index: number;
  firm: Firm;
  female: boolean;
  title: string | null;
  firstName: string;
  lastName: string;
  role: string | null;
  department: string | null;
  phone: string | null;
  fax: string | null;
  mobile: string | null;
  mail: string | null;
  skype: string | null;
  /** yyyy-mm-dd. */
  birthday: string | null;
  remark: string | null;
  /** A PNG. */
  picture: Uint8Array | null;
  /** Where they live; known of few. */
  home: (Postal & { phone: string | null; fax: string | null; mail: string | null }) | null;
}
