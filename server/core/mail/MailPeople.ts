/** Who the other end of a mail is in the ERP (EM5, EM6), in the words of the mail's own fields. Null is nobody. */
export interface MailPeople {
  addressNumber: string | null;
  addressName: string | null;
  personNumber: string | null;
  personName: string | null;
}
