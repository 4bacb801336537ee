import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import type { PropertyPath } from './PropertyPath.ts';

/** `<t:FieldURI>`, `<t:IndexedFieldURI>` or `<t:ExtendedFieldURI>`. */
export function pathXml(path: PropertyPath): Xml {
  if ('field' in path) {
    return path.index === undefined
      ? element('t:FieldURI', { FieldURI: path.field })
      : element('t:IndexedFieldURI', { FieldURI: path.field, FieldIndex: path.index });
  }
  const { extended } = path;
  if ('tag' in extended) {
    return element('t:ExtendedFieldURI', {
      PropertyTag: extended.tag,
      PropertyType: extended.type,
    });
  }
  return element('t:ExtendedFieldURI', {
    DistinguishedPropertySetId:
      'distinguishedSet' in extended ? extended.distinguishedSet : undefined,
    PropertySetId: 'set' in extended ? extended.set : undefined,
    PropertyName: 'name' in extended ? extended.name : undefined,
    PropertyId: 'id' in extended ? extended.id : undefined,
    PropertyType: extended.type,
  });
}
