/** Characters that are shown before the place where two texts part, so that one sees what it is about. */
const lead = 60;
/** Characters that are shown from there on. */
const rest = 240;

/**
 * The part of a long text that differs from another: from a little before the first difference on. Cut at whole words where
 * there are any; an ellipsis stands for what is left out.
 */
export function fromDifference(text: string, other: string): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const from = wordAt(text, Math.max(same - lead, 0));
  const end = from + lead + rest < text.length ? from + lead + rest : text.length;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
}

/** Where the next word begins, if one does soon; else the place itself, and never the midst of a character. */
function wordAt(text: string, place: number): number {
  if (place === 0) return 0;
  const blank = text.slice(place, place + 20).search(/\s\S/u);
  if (blank >= 0) return place + blank + 1;
  return /[\udc00-\udfff]/.test(text[place] ?? '') ? place + 1 : place;
}
