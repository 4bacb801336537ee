import { readFieldPath } from '../shape/readFieldPath.ts';
import { isFieldPath } from '../shape/isFieldPath.ts';
import type { FieldPath } from '../shape/FieldPath.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { ReadField } from './ReadField.ts';
import { isTextField } from './isTextField.ts';
import { compareValues } from './compareValues.ts';

/** Whether something meets an expression. */
type Test = (read: ReadField) => boolean;

/** What a restriction can hold (Microsoft's page on ErrorRestrictionTooLong). */
const mostNodes = 255;

/**
 * Makes a search expression (the child of a Restriction) into a test.
 *
 * @throws ItemError for what Exchange refuses.
 */
export function restriction(expression: XmlElement): Test {
  if (nodesIn(expression) > mostNodes) {
    throw new ItemError('ErrorRestrictionTooLong', 'The restriction has more than 255 nodes.');
  }
  return testFor(expression);
}

function nodesIn({ children }: XmlElement): number {
  const besides = /^(Constant|FieldURIOrConstant|Bitmask)$/;
  return children
    .filter((child) => !isFieldPath(child) && !besides.test(child.name))
    .reduce((sum, child) => sum + nodesIn(child), 1);
}

function testFor(expression: XmlElement): Test {
  const { name, children, attributes } = expression;
  switch (name) {
    case 'And':
    case 'Or': {
      const parts = children.map(testFor);
      return name === 'And'
        ? (read) => parts.every((part) => part(read))
        : (read) => parts.some((part) => part(read));
    }
    case 'Not': {
      const [part] = children.map(testFor);
      return (read) => part?.(read) === false;
    }
    case 'Exists': {
      const path = pathOf(expression);
      return (read) => (read(path) ?? []).length > 0;
    }
    case 'Excludes': {
      const path = pathOf(expression);
      const mask = Number(children.find((child) => child.name === 'Bitmask')?.attributes['Value']);
      return (read) => (Number(read(path)?.[0] ?? 0) & mask) === 0;
    }
    case 'Contains':
      return contains(expression, attributes);
    default:
      return comparison(expression);
  }
}

function pathOf({ children }: XmlElement): FieldPath {
  const found = children.find(isFieldPath);
  if (found === undefined) {
    throw new ItemError('ErrorUnsupportedPathForQuery', 'The expression names no field.');
  }
  return readFieldPath(found);
}

function contains(
  { children }: XmlElement,
  { ContainmentMode = 'FullString', ContainmentComparison = 'Exact' }: Record<string, string>,
): Test {
  const path = pathOf({ ...emptyElement, children });
  const wanted = children.find(({ name }) => name === 'Constant')?.attributes['Value'] ?? '';
  const fold = (text: string) => {
    const small = /IgnoreCase|Loose/.test(ContainmentComparison) ? text.toLowerCase() : text;
    return /NonSpacing|Loose/.test(ContainmentComparison)
      ? small.normalize('NFD').replace(/\p{M}/gu, '')
      : small;
  };
  const part = fold(wanted);
  const tests: Readonly<Record<string, (text: string) => boolean>> = {
    FullString: (text) => text === part,
    Prefixed: (text) => text.startsWith(part),
    Substring: (text) => text.includes(part),
    PrefixOnWords: (text) => text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part)),
    ExactPhrase: (text) => text.includes(part),
  };
  const test = tests[ContainmentMode];
  return (read) => (read(path) ?? []).some((text) => test?.(fold(text)) ?? false);
}

const emptyElement = { name: '', space: '', attributes: {}, text: '', line: 0, column: 0 };

const outcomes: Readonly<Record<string, (order: number) => boolean>> = {
  IsEqualTo: (order) => order === 0,
  IsNotEqualTo: (order) => order !== 0,
  IsGreaterThan: (order) => order > 0,
  IsGreaterThanOrEqualTo: (order) => order >= 0,
  IsLessThan: (order) => order < 0,
  IsLessThanOrEqualTo: (order) => order <= 0,
};

function comparison(expression: XmlElement): Test {
  const outcome = outcomes[expression.name];
  if (outcome === undefined) {
    throw new ItemError('ErrorUnsupportedQueryFilter', `${expression.name} is not supported.`);
  }
  const path = pathOf(expression);
  const other = expression.children.find(({ name }) => name === 'FieldURIOrConstant')?.children[0];
  const otherPath = other !== undefined && isFieldPath(other) ? readFieldPath(other) : null;
  const isText = isTextField(path);
  const constant = other?.attributes['Value'] ?? '';
  return (read) => {
    const values = read(path);
    const against = otherPath === null ? [constant] : read(otherPath);
    if (values === null || against === null) return expression.name === 'IsNotEqualTo';
    // Of several values one is enough, as for multi-valued properties of MAPI.
    const orders = values.map((value) => compareValues(value, against[0] ?? '', isText));
    return expression.name === 'IsNotEqualTo' ? orders.every(outcome) : orders.some(outcome);
  };
}
