import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { FolderShape } from './FolderShape.ts';
import { pathsXml } from './pathsXml.ts';

/** `<m:FolderShape>`. */
export function folderShapeXml(shape: FolderShape): Xml {
  const base = element('t:BaseShape', {}, shape.base);
  return element('m:FolderShape', {}, base, pathsXml(shape.properties));
}
