/** The id of the pair of something that undoing makes again; always the same, so that it is made once. */
export function againId(writeId: string): string {
  return `again-${writeId}`;
}
