import { RequestFault } from '../soap/RequestFault.ts';
import { namespaces } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { checkValue } from './checkValue.ts';
import type { SchemaType } from './SchemaType.ts';
import type { Particle } from './Particle.ts';
import { typeNamed } from './typeNamed.ts';

/**
 * Checks an element of a request against its type and brings simple values into one form.
 *
 * @throws RequestFault `ErrorSchemaValidation` with the line, as Exchange does.
 */
export function checkElement(found: XmlElement, type: SchemaType): void {
  checkAttributes(found, type);
  if (type.isOpen) return;
  if (type.content === null) {
    const [child] = found.children;
    if (child !== undefined)
      refuse(child, `The element '${found.name}' cannot contain child element '${child.name}'.`);
    if (type.value === null) {
      if (found.text.trim() !== '')
        refuse(found, `The element '${found.name}' cannot contain text.`);
      return;
    }
    const value = checkValue(type, found.text);
    if (value === null)
      refuse(found, `The '${found.name}' element is invalid - its value is not a ${type.name}.`);
    else found.text = value;
    return;
  }
  if (found.text.trim() !== '') refuse(found, `The element '${found.name}' cannot contain text.`);
  const end = match(type.content, found, 0);
  const left = found.children[end];
  if (left !== undefined) {
    refuse(left, `The element '${found.name}' has invalid child element '${left.name}'.`);
  }
}

function checkAttributes(found: XmlElement, type: SchemaType): void {
  for (const [name, value] of Object.entries(found.attributes)) {
    if (name.includes(':')) continue;
    const known = type.attributes.get(name);
    if (known === undefined) {
      refuse(found, `The '${name}' attribute is not declared.`);
      continue;
    }
    const right = checkValue(typeNamed(known.type), value);
    if (right === null)
      refuse(found, `The '${name}' attribute is invalid - its value is not a ${known.type}.`);
    else found.attributes[name] = right;
  }
  for (const [name, { isRequired }] of type.attributes) {
    if (isRequired && found.attributes[name] === undefined) {
      refuse(found, `The required attribute '${name}' is missing.`);
    }
  }
}

/** Matches as often as it may; the schema never needs a second look (unique particle attribution). */
function match(particle: Particle, parent: XmlElement, from: number): number {
  let at = from;
  let times = 0;
  while (times < particle.max && canStart(particle, parent.children[at])) {
    at = matchOnce(particle, parent, at);
    times += 1;
  }
  if (times < particle.min && !canBeEmpty(particle)) {
    const child = parent.children[at];
    refuse(
      child ?? parent,
      child === undefined
        ? `The element '${parent.name}' has incomplete content.`
        : `The element '${parent.name}' has invalid child element '${child.name}'.`,
    );
  }
  return at;
}

function matchOnce(particle: Particle, parent: XmlElement, at: number): number {
  const child = parent.children[at];
  if (particle.kind === 'any') return at + 1;
  if (particle.kind === 'element') {
    if (child !== undefined) checkElement(child, typeNamed(particle.type));
    return at + 1;
  }
  if (particle.kind === 'choice') {
    const part = particle.parts.find((each) => canStart(each, child));
    return part === undefined ? at : match(part, parent, at);
  }
  return particle.parts.reduce((next, part) => match(part, parent, next), at);
}

function canStart(particle: Particle, child: XmlElement | undefined): boolean {
  if (child === undefined) return false;
  if (particle.kind === 'any') return true;
  if (particle.kind === 'element') {
    return particle.name === child.name && particle.space === child.space;
  }
  if (particle.kind === 'choice') return particle.parts.some((part) => canStart(part, child));
  for (const part of particle.parts) {
    if (canStart(part, child)) return true;
    if (part.min > 0 && !canBeEmpty(part)) return false;
  }
  return false;
}

function canBeEmpty(particle: Particle): boolean {
  if (particle.min === 0) return true;
  if (particle.kind === 'sequence') return particle.parts.every(canBeEmpty);
  if (particle.kind === 'choice') return particle.parts.some(canBeEmpty);
  return false;
}

function refuse(at: XmlElement, message: string): void {
  const where = namespaces[at.space] ?? at.space;
  throw new RequestFault(
    'ErrorSchemaValidation',
    `The request failed schema validation: ${message}`,
    {
      line: at.line,
      column: at.column,
      violation: `${message} (namespace '${where}')`,
    },
  );
}
