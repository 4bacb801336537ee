import type { MailPeople } from './MailPeople.ts';

/**
 * What a mail address is in the ERP: somebody; nobody whom this user may see; several that nobody can choose among; or not
 * known yet, since the ERP did not tell.
 */
export type AddressMatch =
  | { state: 'known'; people: MailPeople }
  | { state: 'nobody' }
  | { state: 'several' }
  | { state: 'failed'; sentence: string };
