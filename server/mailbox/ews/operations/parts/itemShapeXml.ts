import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { ItemShape } from './ItemShape.ts';
import { pathsXml } from './pathsXml.ts';

/** `<m:ItemShape>`. */
export function itemShapeXml(shape: ItemShape): Xml {
  return element(
    'm:ItemShape',
    {},
    element('t:BaseShape', {}, shape.base),
    shape.mime === undefined ? undefined : element('t:IncludeMimeContent', {}, shape.mime),
    shape.body === undefined ? undefined : element('t:BodyType', {}, shape.body),
    // Exchange would else take out what it thinks dangerous, and a body would not come back as it was.
    shape.body === undefined ? undefined : element('t:FilterHtmlContent', {}, false),
    pathsXml(shape.properties),
  );
}
