import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import { versionOverridesOf } from './versionOverridesOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** In which list of Resources an element's `resid` is looked up. */
const listOf: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Image: 'Images',
};

/**
 * Checks that every `resid` names a resource of the right kind, every resource has an id of its own
 * and is used. Each version of VersionOverrides must hold all its own resources: the inner one
 * inherits none (reference, "VersionOverrides 1.1").
 */
export function checkResources(root: XmlElement): ManifestFinding[] {
  return versionOverridesOf(root).flatMap((overrides) => checkOne(overrides));
}

function checkOne(overrides: XmlElement): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  const used = new Set<string>();
  for (const hosts of overrides.children.filter((child) => child.name === 'Hosts')) {
    for (const element of elementsBelow(hosts)) {
      const id = element.attributes.get('resid');
      const list = listOf[element.name];
      if (id === undefined || list === undefined) continue;
      used.add(id);
      const resources = childAt(overrides, 'Resources', list)?.children ?? [];
      if (!resources.some((resource) => resource.attributes.get('id') === id))
        found.push({
          rule: 'resid',
          message: `${element.name} names the resource ${id}, which is not in ${list}.`,
          line: element.line,
        });
    }
  }

  const ids = new Set<string>();
  for (const list of childAt(overrides, 'Resources')?.children ?? []) {
    for (const resource of list.children) {
      const id = resource.attributes.get('id') ?? '';
      if (ids.has(id))
        found.push({
          rule: 'duplicate-id',
          message: `There are two resources with the id ${id}.`,
          line: resource.line,
        });
      ids.add(id);
      if (!used.has(id))
        found.push({
          rule: 'unused-resource',
          message: `The resource ${id} is not used.`,
          line: resource.line,
        });
    }
  }
  return found;
}
