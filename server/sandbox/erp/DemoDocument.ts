/** What documents of every type have; `daysAgo` orders them and is the same whatever day the demo is made for. */
export interface DemoDocument {
  type: 'order' | 'invoice' | 'purchase' | 'project';
  company: number;
  /** Its internal number (beleg_id), which never changes. */
  id: number;
  /** What people quote, such as RE-2026-10042. */
  number: string;
  organization: number;
  person: number;
  subject: string;
  date: string;
  status: string;
  user: number;
  createdAt: string;
  changedAt: string;
  /** In cents. */
  amount: number;
  /** In cents; invoices only. */
  open: number;
  /** Delivery, payment or end. */
  due: string | null;
  /** The customer's order number, the supplier's receipt number. */
  theirNumber: string | null;
  project: number | null;
  order: number | null;
  confidential: boolean;
  /** In percent; projects only. */
  progress: number;
}
