import { childAt } from './childAt.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import { versionOverridesOf } from './versionOverridesOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** The oldest set the pane is tried with; Outlook 2016 and Exchange 2016 have it. */
const oldest = '1.5';

/** The newest set of Office.js calls that Exchange on-premises knows (platform.md, A1.5). */
const newest = '1.5';

/**
 * Checks that the manifest asks for what the pane needs; that no part of it asks for more than Exchange on-premises has, since a client
 * that lacks it drops that part without a word; that parts inside ask for at least as much as those
 * around them; and that the part with pinning asks for exactly the set that brought it.
 */
export function checkRequirements(root: XmlElement): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  let outer = oldest;
  for (const part of [root, ...versionOverridesOf(root)]) {
    const sets = childAt(part, 'Requirements', 'Sets');
    const set = sets && childAt(sets, 'Set');
    if (!set) continue; // The structure check reports it.
    // Without a version the schema's default counts.
    const version =
      set.attributes.get('MinVersion') ?? sets.attributes.get('DefaultMinVersion') ?? '1.1';
    const add = (message: string): void => {
      found.push({ rule: 'requirement', message, line: set.line });
    };
    const type = part.attributes.get('xsi:type') ?? part.name;
    if (isNewer(version, newest))
      add(`${type} asks for Mailbox ${version}; Exchange on-premises has ${newest}.`);
    if (isNewer(oldest, version))
      add(`${type} asks for Mailbox ${version}; the pane needs at least ${oldest}.`);
    if (isNewer(outer, version))
      add(`${type} asks for Mailbox ${version}, less than the ${outer} of the part around it.`);
    if (type === 'VersionOverridesV1_1' && isNewer(newest, version))
      add(`${type} must ask for Mailbox ${newest}, which brought pinning.`);
    outer = version;
  }
  return found;
}

/** Versions are pairs of numbers: 1.10 is newer than 1.9. */
function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}
