import { childOf } from '../../xml/childOf.ts';
import { element } from '../../xml/element.ts';
import { Xml } from '../../xml/Xml.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { lineText } from './lineText.ts';

/** Several texts (ArrayOfStringsType): categories, children. */
export function listRow(field: string): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item) => {
      const texts = childOf(item, name)?.children.flatMap(({ text }) => filledText(text) ?? []);
      return texts === undefined || texts.length === 0 ? null : texts;
    },
    write: (value) => {
      const texts = (Array.isArray(value) ? value : []).flatMap(
        (text) => lineText(text as string) ?? [],
      );
      const strings = texts.map((text) => element('t:String', {}, text).markup);
      return [{ path, name, value: strings.length === 0 ? null : new Xml(strings.join('')) }];
    },
  };
}
