/** Why people are asked. */
export type AskReason =
  | 'changed-on-both'
  | 'changed-and-deleted'
  | 'deleted'
  | 'differ-when-paired'
  | 'loop'
  | 'perhaps-the-same';
