/** A text as one line that a terminal shows and does nothing else with: what a database holds may be meant to steer one. */
export function plainLine(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/\s*\r?\n\s*/g, ' ⏎ ')
      // Control characters, and marks that turn the direction of what follows.
      .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
      .trim()
  );
}
