// eslint-disable-next-line no-control-regex -- vertical tab and form feed are Word's line and page ends
const lineEnds = /\r\n|[\n\u000b\f\r\u0085\u2028\u2029]/g;

// eslint-disable-next-line no-control-regex -- what XML 1.0 cannot carry is what it is about
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * Text of several lines as it is compared: composed (NFC), one kind of line end, hard blanks soft, no blanks at the
 * ends of lines, no empty lines at the end. What leads a line stays: it may be a list. Null for nothing.
 */
export function canonicalLines(text: string): string | null {
  const lines = text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(lineEnds, '\n')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? null : lines.join('\n');
}
