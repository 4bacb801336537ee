/** A company's records of one kind in the directory. */
export interface Shelf {
  id: number;
  scope: number;
  company: string;
  kind: string;
}
