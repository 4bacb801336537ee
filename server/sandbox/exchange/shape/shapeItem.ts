import { childRanks } from '../schema/childRanks.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { bodyOf } from './bodyOf.ts';
import { defaultProperties } from './defaultProperties.ts';
import type { FieldPath } from './FieldPath.ts';
import { mimeContentOf } from './mimeContentOf.ts';
import { readFieldPath } from './readFieldPath.ts';
import { isFieldPath } from './isFieldPath.ts';
import { readExtended } from './readExtended.ts';
import { readProperty } from './readProperty.ts';
import { computedFor } from './computedFor.ts';
import { typeOfKind } from './typeOfKind.ts';
import type { View } from './View.ts';
import { extendedProperty } from './extendedProperty.ts';

/** What lists never hold: FindItem and SyncFolderItems leave it out (Microsoft's pages on both). */
const onlyWhole = new Set([
  'Body',
  'UniqueBody',
  'NormalizedBody',
  'TextBody',
  'Attachments',
  'MimeContent',
  'InternetMessageHeaders',
]);
const bodies = new Set(['Body', 'UniqueBody', 'NormalizedBody', 'TextBody']);
/** Left out of AllProperties: it costs, and Exchange leaves it out too. */
const onlyAsked = new Set([
  'MimeContent',
  'UniqueBody',
  'NormalizedBody',
  'TextBody',
  'Preview',
  'InstanceKey',
]);

/**
 * An item as an ItemShape asks for it.
 *
 * @param isList for FindItem and SyncFolderItems
 */
export function shapeItem(
  item: Item,
  shape: XmlElement | undefined,
  view: View,
  isList = false,
): XmlElement {
  const paths = (childOf(shape, 'AdditionalProperties')?.children ?? [])
    .filter(isFieldPath)
    .map(readFieldPath);
  const names = new Set([
    'ItemId',
    ...namesOf(textOf(shape, 'BaseShape') ?? 'AllProperties', item),
  ]);
  for (const path of paths) if (path.kind === 'property') names.add(path.name);
  if (textOf(shape, 'IncludeMimeContent') === 'true') names.add('MimeContent');

  const ranks = childRanks(typeNamed(typeOfKind(item.kind)));
  const shaped = [...names]
    .filter((name) => ranks.has(name) && !(isList && onlyWhole.has(name)))
    .flatMap((name) => propertyOf(item, name, shape, view) ?? []);
  return element(item.kind, [
    ...shaped,
    ...entriesOf(item, paths, names),
    ...headersOf(item, paths, names, isList),
    ...extendedOf(item, paths, view),
  ]);
}

function namesOf(base: string, item: Item): readonly string[] {
  if (base === 'IdOnly') return [];
  if (base === 'Default') return defaultProperties[item.kind] ?? defaultProperties['Item'] ?? [];
  return [...Object.keys(item.properties), ...Object.keys(computedFor(item.kind))].filter(
    (name) => !onlyAsked.has(name),
  );
}

function propertyOf(
  item: Item,
  name: string,
  shape: XmlElement | undefined,
  view: View,
): XmlElement | null {
  if (name === 'MimeContent') return mimeContentOf(item, view);
  if (bodies.has(name)) {
    const stored = item.properties['Body'] ?? element('Body', '', { BodyType: 'Text' });
    const most = Number(textOf(shape, 'MaximumBodySize') ?? Infinity);
    const asked = textOf(shape, name === 'Body' ? 'BodyType' : `${name}Type`) ?? 'Best';
    const wanted = name === 'TextBody' ? 'Text' : asked;
    return bodyOf({ ...stored, name }, wanted, most);
  }
  return readProperty(item, name, view);
}

/** Single entries of dictionaries that are not there as a whole. */
function entriesOf(
  item: Item,
  paths: readonly FieldPath[],
  names: ReadonlySet<string>,
): XmlElement[] {
  const made = new Map<string, XmlElement>();
  for (const path of paths) {
    if (path.kind !== 'entry' || names.has(path.name)) continue;
    const found = item.properties[path.name]?.children.find(
      ({ attributes }) => attributes['Key'] === path.key,
    );
    const { part } = path;
    const wanted = part === null ? found : childOf(found, part) && found;
    if (wanted === undefined) continue;
    const dictionary = made.get(path.name) ?? element(path.name);
    made.set(path.name, dictionary);
    const old = dictionary.children.find(({ attributes }) => attributes['Key'] === path.key);
    const own =
      part === null ? wanted.children : wanted.children.filter(({ name }) => name === part);
    if (old !== undefined) old.children.push(...own);
    else dictionary.children.push({ ...wanted, children: [...own] });
  }
  return [...made.values()];
}

/** Single headers, where not all were asked for. */
function headersOf(
  { properties }: Item,
  paths: readonly FieldPath[],
  names: ReadonlySet<string>,
  isList: boolean,
): XmlElement[] {
  if (isList || names.has('InternetMessageHeaders')) return [];
  const wanted = new Set(
    paths.flatMap((path) => (path.kind === 'header' ? [path.key.toLowerCase()] : [])),
  );
  const found = (properties['InternetMessageHeaders']?.children ?? []).filter(({ attributes }) =>
    wanted.has(attributes['HeaderName']?.toLowerCase() ?? ''),
  );
  return found.length === 0 ? [] : [element('InternetMessageHeaders', found)];
}

function extendedOf(item: Item, paths: readonly FieldPath[], view: View): XmlElement[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    if (path.kind !== 'extended' || seen.has(path.key)) return [];
    seen.add(path.key);
    const values = readExtended(item, path.key, view);
    return values === null ? [] : [extendedProperty(path.path, values)];
  });
}
