/** A contact person before it becomes a row. */
export interface DemoPerson {
  company: number;
  /** Its number (ap_nr), counted within the company. */
  id: number;
  /** The organization's number. */
  organization: number;
  salutation: 'Frau' | 'Herr';
  title: string;
  firstName: string;
  lastName: string;
  role: string;
  department: string;
  phone: string;
  mobile: string | null;
  mail: string;
  secondMail: string | null;
  birthday: string | null;
}
