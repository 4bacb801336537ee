import { child, children } from './manifestXml.ts';
import type { ManifestProblem } from './AddinManifest.ts';

/** A kind of resource: the element that lists them and the element of each. */
const lists = {
  url: ['Urls', 'Url'],
  image: ['Images', 'Image'],
  short: ['ShortStrings', 'String'],
  long: ['LongStrings', 'String'],
} as const;

/** Looks up what the manifest names by `resid`, in one language, and notes what is not there. */
export class ManifestResources {
  readonly #resources: Element | null;
  readonly #language: string;
  readonly #problems: ManifestProblem[];

  constructor(resources: Element | null, language: string, problems: ManifestProblem[]) {
    this.#resources = resources;
    this.#language = language;
    this.#problems = problems;
  }

  /**
   * What an element with a `resid` stands for: the override for the language, else the default.
   * @param where the button's id, for the problem's text
   */
  find(element: Element | null, kind: keyof typeof lists, where: string): string | null {
    const resid = element?.getAttribute('resid');
    if (!resid) {
      this.#problems.push({ kind: 'missing-part', part: element?.localName ?? kind, where });
      return null;
    }
    const [list, each] = lists[kind];
    const found = children(child(this.#resources, list), each).find(
      (one) => one.getAttribute('id') === resid,
    );
    const override = children(found ?? null, 'Override').find(
      (one) => one.getAttribute('Locale')?.toLowerCase() === this.#language.toLowerCase(),
    );
    const value = (override ?? found)?.getAttribute(override ? 'Value' : 'DefaultValue');
    if (!value) this.#problems.push({ kind: 'missing-resource', resid, where });
    return value ?? null;
  }
}
