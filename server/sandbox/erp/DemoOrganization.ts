import type { Region } from './words/Region.ts';

/** A customer or supplier before it becomes a row: what later steps need to know. */
export interface DemoOrganization {
  company: number;
  /** Its number (adr_nr), counted within the company. */
  id: number;
  type: 'customer' | 'supplier';
  name: string;
  /** The surname in its name, where it has one: the owner bears it. */
  surname: string | null;
  region: Region;
  postcode: string;
  town: string;
  areaCode: string;
  /** Null for a small one that uses a freemail address. */
  domain: string | null;
  /** How its people's addresses are made. */
  mailStyle: 'first.last' | 'f.last' | 'last';
  /** Its own address, not a person's. */
  mail: string;
  /** The customer that examples name: it has some of everything, much of a few. */
  showcase: boolean;
}
