/** A name and an SMTP address as an item shows them; either may be empty or broken. */
export interface Person {
  name: string;
  address: string;
}
