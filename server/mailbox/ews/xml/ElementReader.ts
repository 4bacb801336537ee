import { SaxesParser } from 'saxes';
import { badAnswer } from './badAnswer.ts';
import { InvalidReferences } from './InvalidReferences.ts';
import type { XmlElement } from './XmlElement.ts';
import type { XmlLimits } from './XmlLimits.ts';

/** An element that was asked for, when it begins (without its children) and when it is whole. */
export interface ElementEvent {
  at: 'start' | 'end';
  /** The pattern it was asked for by. */
  pattern: string;
  element: XmlElement;
}

/** Patterns as a tree of names. */
interface Wish {
  pattern: string | undefined;
  below: Map<string, Wish>;
}

interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
  wish: Wish | undefined;
  /** Its own namespace declarations over those around it. */
  scope: Map<string, string>;
  /** How many elements were counted before it, where it is one that was asked for. */
  countAround: number;
}

/**
 * Reads XML piece by piece. It hands out the elements that were asked for as soon as they are whole
 * and forgets them; what lies around them is small and bounded. Document types are refused, so there
 * are no entities; what breaks a limit or is malformed is `bad-answer` before more is read.
 *
 * `write` takes text in pieces of any size and returns what became whole with it.
 */
export class ElementReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #references = new InvalidReferences();
  readonly #root: Wish;
  readonly #limits: XmlLimits;
  #open: OpenElement[] = [];
  #events: ElementEvent[] = [];
  #attributes = 0;
  #elements = 0;
  #sinceMarkup = 0;

  /** @param patterns paths of local names from the root, `*` for any, such as `Envelope/Body/*` */
  constructor(patterns: readonly string[], limits: XmlLimits) {
    this.#root = wishes(patterns);
    this.#limits = limits;
    this.#listen();
  }

  /** @throws AppError `bad-answer` */
  write(text: string): ElementEvent[] {
    this.#sinceMarkup += text.length;
    this.#parser.write(this.#references.replace(text));
    if (this.#sinceMarkup > this.#limits.text) {
      throw badAnswer('text-too-long', 'sent a text that is longer than allowed');
    }
    return this.#take();
  }

  /** @throws AppError `bad-answer` where the document is not complete */
  end(): ElementEvent[] {
    this.#parser.write(this.#references.end());
    this.#parser.close();
    return this.#take();
  }

  #take(): ElementEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw badAnswer('malformed-xml', 'sent XML that is malformed or cut off', {}, error);
    });
    parser.on('doctype', () => {
      throw badAnswer('doctype', 'sent a document type, which could bring in anything');
    });
    parser.on('opentagstart', () => {
      this.#attributes = 0;
      this.#sinceMarkup = 0;
    });
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > this.#limits.attributes) {
        throw badAnswer('too-many-attributes', 'sent an element with too many attributes');
      }
    });
    parser.on('opentag', (tag) => this.#begin(tag.name, tag.attributes));
    parser.on('closetag', () => this.#close());
    const addText = (text: string): void => {
      const element = this.#open.at(-1);
      if (element) element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
  }

  #begin(name: string, attributes: Record<string, string>): void {
    const parent = this.#open.at(-1);
    if (this.#open.length >= this.#limits.depth) {
      throw badAnswer('too-deep', 'sent elements nested too deeply');
    }
    this.#elements += 1;
    if (this.#elements > this.#limits.elements) {
      throw badAnswer('too-many-elements', 'sent an item with too many parts');
    }
    const scope = scopeOf(attributes, parent?.scope);
    if (scope.size > mostNamespaces) {
      throw badAnswer('too-many-namespaces', 'declared too many namespaces');
    }
    const colon = name.indexOf(':');
    const local = colon < 0 ? name : name.slice(colon + 1);
    const above = parent === undefined ? this.#root : parent.wish;
    const wish = above && (above.below.get(local) ?? above.below.get('*'));
    const element: OpenElement = {
      name: local,
      space: scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? '',
      attributes,
      children: [],
      text: '',
      wish,
      scope,
      countAround: this.#elements,
    };
    this.#open.push(element);
    if (wish?.pattern === undefined) return;
    this.#elements = 0;
    this.#events.push({ at: 'start', pattern: wish.pattern, element });
  }

  #close(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    this.#sinceMarkup = 0;
    const pattern = element.wish?.pattern;
    if (pattern === undefined) {
      this.#open.at(-1)?.children.push(element);
      return;
    }
    // It is gone from the tree, so it no longer counts.
    this.#elements = element.countAround - 1;
    this.#events.push({ at: 'end', pattern, element });
  }
}

/** Each element that declares one copies those around it; EWS declares a handful. */
const mostNamespaces = 64;

const noScope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function scopeOf(
  attributes: Record<string, string>,
  around: Map<string, string> = noScope,
): Map<string, string> {
  let scope = around;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    if (key !== 'xmlns' && key[5] !== ':') continue;
    if (scope === around) scope = new Map(around);
    scope.set(key.slice(6), attributes[key] ?? '');
  }
  return scope;
}

function wishes(patterns: readonly string[]): Wish {
  const root: Wish = { pattern: undefined, below: new Map() };
  for (const pattern of patterns) {
    let at = root;
    for (const name of pattern.split('/')) {
      const next = at.below.get(name) ?? { pattern: undefined, below: new Map<string, Wish>() };
      at.below.set(name, next);
      at = next;
    }
    at.pattern = pattern;
  }
  return root;
}
