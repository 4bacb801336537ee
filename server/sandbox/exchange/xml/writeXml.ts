import { childRanks } from '../schema/childRanks.ts';
import type { SchemaType } from '../schema/SchemaType.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import { escapeXml } from './escapeXml.ts';
import type { XmlElement } from './XmlElement.ts';

/**
 * An element as text, its children in the order its type wants.
 *
 * @param space `m` or `t`: where it was declared.
 * @throws Error for a child that its type does not know: a mistake in the emulation.
 */
export function writeXml(made: XmlElement, space: string, type: SchemaType | null): string {
  const name = `${space}:${made.name}`;
  const attributes = Object.entries(made.attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const inside = made.children.length > 0 ? writeChildren(made, space, type) : escapeXml(made.text);
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function writeChildren(made: XmlElement, space: string, type: SchemaType | null): string {
  if (type === null || type.isOpen) {
    return made.children
      .map((child) => writeXml(child, space === 'm' ? 't' : space, null))
      .join('');
  }
  const ranks = childRanks(type);
  const known = made.children.map((child) => {
    const found = ranks.get(child.name);
    if (found === undefined) throw new Error(`${type.name} has no ${child.name}.`);
    return { child, found };
  });
  return known
    .sort((a, b) => a.found.rank - b.found.rank)
    .map(({ child, found }) => writeXml(child, found.space, typeNamed(found.type)))
    .join('');
}
