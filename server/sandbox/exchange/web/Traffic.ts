/** What is on the line: for tests that look at requests and answers. */
export interface Traffic {
  request: string;
  answer: string;
  status: number;
}
