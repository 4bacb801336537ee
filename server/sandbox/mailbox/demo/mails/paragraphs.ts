/** The text of a mail from its paragraphs, an empty line between them. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n');
}
