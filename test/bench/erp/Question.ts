/** One request of the bench, and what it is an example of. */
export interface Question<T> {
  group: string;
  body: T;
}
