import { extendedKey } from '../store/extendedKey.ts';
import type { ExtendedValue } from '../store/ExtendedValue.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** The extended properties that a folder was given, by the key of extendedKey. */
export function folderExtended(given: XmlElement): Record<string, ExtendedValue> {
  return Object.fromEntries(
    given.children
      .filter(({ name }) => name === 'ExtendedProperty')
      .map(({ children: [path, holder] }) => {
        const values =
          holder?.name === 'Values'
            ? holder.children.map(({ text }) => text)
            : [holder?.text ?? ''];
        return [extendedKey(path?.attributes ?? {}), { path: { ...path?.attributes }, values }];
      }),
  );
}
