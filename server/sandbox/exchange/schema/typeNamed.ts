import { facets } from './facets.ts';
import { itemTypes } from './itemTypes.ts';
import { operationTypes } from './operationTypes.ts';
import { readSchema } from './readSchema.ts';
import { readParticles } from './readParticles.ts';
import type { SchemaType } from './SchemaType.ts';
import type { Particle } from './Particle.ts';
import { structureTypes } from './structureTypes.ts';
import { valueTypes } from './valueTypes.ts';

const written = new Map(
  [operationTypes, valueTypes, itemTypes, structureTypes]
    .flatMap((text) => readSchema(text))
    .map(({ name, words }) => [name, words]),
);
const made = new Map<string, SchemaType>();

/**
 * A type by its name: `m:` before those of messages, small letters for the simple types of XML Schema.
 *
 * @throws Error for one that is in no table.
 */
export function typeNamed(name: string): SchemaType {
  let type = made.get(name);
  if (type === undefined) {
    type = makeType(name);
    made.set(name, type);
  }
  return type;
}

function makeType(name: string): SchemaType {
  const none = { name, value: null, words: null, facet: null, isList: false, isOpen: false };
  const empty: SchemaType = { ...none, attributes: new Map(), content: null };
  const words = written.get(name);
  if (words === undefined) {
    if (/^[a-z][A-Za-z0-9]*$/.test(name)) return { ...empty, value: name };
    throw new Error(`No type is called ${name}.`);
  }
  const [first = ''] = words;
  if (first === '=') return { ...empty, value: 'string', words: new Set(words.slice(1)) };
  if (first.startsWith('~')) {
    const base = typeNamed(first.slice(1));
    return { ...base, name, facet: facets[name] ?? base.facet };
  }
  if (first.startsWith('[')) return listType(empty, first, words);
  return complexType(empty, words);
}

function listType(empty: SchemaType, first: string, words: readonly string[]): SchemaType {
  const of = first.slice(1);
  if (of.startsWith('=')) {
    const choices = [of.slice(1), ...words.slice(1)].filter((word) => word !== '' && word !== '|');
    return { ...empty, value: 'string', isList: true, words: new Set(choices) };
  }
  const base = typeNamed(of);
  return { ...empty, value: base.value, words: base.words, facet: base.facet, isList: true };
}

function complexType(empty: SchemaType, words: readonly string[]): SchemaType {
  const space = empty.name.startsWith('m:') ? 'm' : 't';
  const baseName = words.find((word) => word.startsWith('<'))?.slice(1);
  const base = baseName === undefined ? null : typeNamed(baseName);
  const textType = words.find((word) => word.startsWith('$'))?.slice(1);
  const text = textType === undefined ? base : typeNamed(textType);
  const own = readParticles(
    words.filter((word) => !/^[<$@]/.test(word)),
    space,
  );
  const attributes = words
    .filter((word) => word.startsWith('@'))
    .map((word): [string, { type: string; isRequired: boolean }] => {
      const [name = '', type = ''] = word.slice(1).split('=');
      return [name, { type: type.replace(/\?$/, ''), isRequired: !type.endsWith('?') }];
    });
  const parts = [base?.content, own].filter(
    (part): part is Particle => part !== null && part !== undefined,
  );
  return {
    ...empty,
    value: text?.value ?? null,
    words: text?.words ?? null,
    facet: text?.facet ?? null,
    isList: text?.isList ?? false,
    isOpen: words[0] === '#any*',
    attributes: new Map([...(base?.attributes ?? []), ...attributes]),
    content: parts.length === 0 ? null : { kind: 'sequence', parts, min: 1, max: 1 },
  };
}
