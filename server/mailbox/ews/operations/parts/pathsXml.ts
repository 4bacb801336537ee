import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import { pathXml } from './pathXml.ts';
import type { PropertyPath } from './PropertyPath.ts';

/** `<t:AdditionalProperties>`; the schema allows no empty list. */
export function pathsXml(paths: readonly PropertyPath[] = []): Xml | undefined {
  if (paths.length === 0) return undefined;
  return element('t:AdditionalProperties', {}, ...paths.map(pathXml));
}
