/**
 * A text of Exchange as it may stand in the log: short, and without addresses, legacy names of people
 * and whatever it quotes.
 */
export function maskText(text: string): string {
  return text
    .replace(/\S+@\S+/g, '(address)')
    .replace(/\/o=\S.*?(?=['".]|$)/gi, '(name)')
    .replace(/(['"])[^'"]{1,200}\1/g, '(value)')
    .replace(/[“„‘‚«‹][^“”„‘’‚«»‹›]{1,200}[”“’‘»›]/g, '(value)')
    .slice(0, 300);
}
