import type { WrittenType } from './WrittenType.ts';

/**
 * Splits a table of types. A line `Name: words` begins a type, an indented line goes on with it. Words of a complex
 * type: `<Base` it extends, `$Type` of its text, `@name=Type` an attribute, `name=Type` an element, parentheses with
 * `|` for a choice, `?`, `*` and `+` as everywhere, `#any*` for anything. Names of types begin with `m:` where they
 * are those of messages; `m:` or `t:` before an element's name says that it is from the other namespace.
 */
export function readSchema(text: string): WrittenType[] {
  return text
    .replace(/\n {2}/g, ' ')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', ...words] = line.split(/\s+/);
      return { name: head.slice(0, -1), words: words.filter((word) => word !== '') };
    });
}
