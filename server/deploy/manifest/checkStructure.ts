import type { ChildShape, ElementShape, ValueShape } from './ElementShape.ts';
import type { ManifestFinding, ManifestRule } from './ManifestFinding.ts';
import { manifestShape } from './manifestShape.ts';
import { namespaces } from './namespaces.ts';
import { notBuilt } from './notBuilt.ts';
import type { XmlElement } from './XmlElement.ts';

/**
 * Compares a manifest with the shape it must have: which elements, in which namespace, how often and
 * in which order (Exchange validates the order strictly), with which attributes, texts and lengths;
 * and that nothing is switched on which is not built.
 */
export function checkStructure(root: XmlElement): ManifestFinding[] {
  if (root.name !== 'OfficeApp')
    return [finding('unexpected', root, `The root must be OfficeApp, not ${root.name}.`)];
  if (root.space !== namespaces.office) return [wrongNamespace(root, 'office')];
  const place: ChildShape = {
    name: 'OfficeApp',
    space: 'office',
    types: ['MailApp'],
    occurs: 'once',
    shape: manifestShape,
  };
  const type = root.attributes.get('xsi:type');
  if (type !== undefined && type !== 'MailApp')
    return [finding('type', root, `OfficeApp must be of type MailApp, not ${type}.`)];
  return [...checkAttributes(root, place), ...checkContent(root, manifestShape)];
}

function checkContent(element: XmlElement, shape: ElementShape): ManifestFinding[] {
  const found = checkText(element, shape.text);
  const places = shape.children ?? [];
  const counts = new Map<ChildShape, number>();
  let furthest = 0;
  for (const child of element.children) {
    const place = placeOf(child, places);
    if ('rule' in place) {
      found.push(place);
      continue;
    }
    const index = places.indexOf(place);
    if (index < furthest) {
      const before = places[furthest]?.name ?? '';
      found.push(
        finding(
          'order',
          child,
          `${labelOf(child)} must stand before ${before} in ${element.name}.`,
        ),
      );
    }
    furthest = Math.max(furthest, index);
    counts.set(place, (counts.get(place) ?? 0) + 1);
    found.push(...checkAttributes(child, place), ...checkContent(child, place.shape));
  }
  return [...found, ...checkCounts(element, places, counts)];
}

/** The place a child belongs to, or why there is none. */
function placeOf(child: XmlElement, places: readonly ChildShape[]): ChildShape | ManifestFinding {
  const type = child.attributes.get('xsi:type');
  if (
    notBuilt.elements.some((name) => name === child.name) ||
    (type !== undefined && notBuilt.types[child.name]?.includes(type))
  )
    return finding(
      'not-built',
      child,
      `${labelOf(child)} is not built yet, so it must not be here.`,
    );

  const named = places.filter((place) => place.name === child.name);
  const [first] = named;
  if (!first) return finding('unexpected', child, `${child.name} does not belong here.`);
  const spaced = named.filter((place) => namespaces[place.space] === child.space);
  if (spaced.length === 0) return wrongNamespace(child, first.space);
  // A missing type is reported with the attributes.
  const typed = spaced.find((place) => type === undefined || place.types?.includes(type));
  if (typed) return typed;
  const allowed = spaced.flatMap((place) => place.types ?? []);
  const expected = allowed.length > 0 ? `be of type ${allowed.join(' or ')}` : 'have no type';
  return finding('type', child, `${child.name} must ${expected}, not ${type ?? ''}.`);
}

function checkCounts(
  element: XmlElement,
  places: readonly ChildShape[],
  counts: ReadonlyMap<ChildShape, number>,
): ManifestFinding[] {
  return places.flatMap((place) => {
    const count = counts.get(place) ?? 0;
    const label = place.types?.length === 1 ? `${place.name} ${place.types.join('')}` : place.name;
    if (count === 0 && (place.occurs === 'once' || place.occurs === 'at least once'))
      return [finding('missing', element, `${element.name} lacks ${label}.`)];
    if (count > 1 && (place.occurs === 'once' || place.occurs === 'at most once'))
      return [finding('repeated', element, `${element.name} has ${label} ${count} times.`)];
    return [];
  });
}

function checkText(element: XmlElement, value: ValueShape | undefined): ManifestFinding[] {
  if (value) return checkValue(element, element.name, element.text, value);
  if (element.text === '') return [];
  return [finding('unexpected', element, `${element.name} must not hold text.`)];
}

function checkAttributes(element: XmlElement, place: ChildShape): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  const known = new Set<string>();
  if (place.types) {
    known.add('xsi:type');
    if (!element.attributes.has('xsi:type'))
      found.push(finding('type', element, `${element.name} lacks xsi:type.`));
  }
  for (const [key, value] of Object.entries(place.shape.attributes ?? {})) {
    const name = key.replace('?', '');
    known.add(name);
    const given = element.attributes.get(name);
    if (given !== undefined)
      found.push(...checkValue(element, `${name} of ${element.name}`, given, value));
    else if (name === key)
      found.push(finding('attribute', element, `${element.name} lacks the attribute ${name}.`));
  }
  for (const name of element.attributes.keys()) {
    if (known.has(name)) continue;
    // Such as xsi:type with "https" in the namespace of xsi.
    const rule = name.startsWith('{') ? 'namespace' : 'attribute';
    found.push(finding(rule, element, `${element.name} has no attribute ${name}.`));
  }
  return found;
}

function checkValue(
  element: XmlElement,
  subject: string,
  given: string,
  value: ValueShape,
): ManifestFinding[] {
  if (value.accepts(given)) return [];
  const shown = given.length > 60 ? `${given.slice(0, 60)}… (${given.length} characters)` : given;
  return [finding(value.rule, element, `${subject} must be ${value.expected}, not "${shown}".`)];
}

function wrongNamespace(element: XmlElement, space: keyof typeof namespaces): ManifestFinding {
  const message = `${element.name} must be in the namespace ${namespaces[space]}, not "${element.space}".`;
  return finding('namespace', element, message);
}

function labelOf(element: XmlElement): string {
  const type = element.attributes.get('xsi:type');
  return type === undefined ? element.name : `${element.name} ${type}`;
}

function finding(rule: ManifestRule, element: XmlElement, message: string): ManifestFinding {
  return { rule, message, line: element.line };
}
