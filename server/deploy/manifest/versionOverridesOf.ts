import { childAt } from './childAt.ts';
import type { XmlElement } from './XmlElement.ts';

/** The outer VersionOverrides (1.0) and the one inside it (1.1), as far as they are there. */
export function versionOverridesOf(root: XmlElement): XmlElement[] {
  const outer = childAt(root, 'VersionOverrides');
  const inner = childAt(root, 'VersionOverrides', 'VersionOverrides');
  return [outer, inner].filter((overrides) => overrides !== undefined);
}
