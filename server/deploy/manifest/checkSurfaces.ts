import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding, ManifestRule } from './ManifestFinding.ts';
import { versionOverridesOf } from './versionOverridesOf.ts';
import type { XmlElement } from './XmlElement.ts';

/** Where the pane can be opened, and the rule that says the same to clients without buttons. */
const surfaces = {
  MessageReadCommandSurface: 'Message Read',
  MessageComposeCommandSurface: 'Message Edit',
  AppointmentAttendeeCommandSurface: 'Appointment Read',
  AppointmentOrganizerCommandSurface: 'Appointment Edit',
};

/** Surfaces that can be pinned: a pane stays open from mail to mail, never at appointments. */
const pinnable = 'MessageReadCommandSurface';

/**
 * Checks that both versions of the buttons, and the rules for clients without buttons, offer the pane
 * exactly where it is built for; that pinning is where Outlook has it; and that ids are unique.
 */
export function checkSurfaces(root: XmlElement): ManifestFinding[] {
  return [
    ...checkRules(root),
    ...versionOverridesOf(root).flatMap((overrides) => [
      ...checkPoints(overrides),
      ...checkPinning(overrides),
      ...checkIds(overrides),
    ]),
  ];
}

function checkRules(root: XmlElement): ManifestFinding[] {
  const collection = childAt(root, 'Rule');
  if (!collection) return []; // The structure check reports it.
  const given = collection.children.map((rule) =>
    [rule.attributes.get('ItemType'), rule.attributes.get('FormType')].join(' '),
  );
  return compare(given, Object.values(surfaces), (message) => ({
    rule: 'surface',
    message: `The rules ${message}`,
    line: collection.line,
  }));
}

function checkPoints(overrides: XmlElement): ManifestFinding[] {
  const factor = childAt(overrides, 'Hosts', 'Host', 'DesktopFormFactor');
  const given = (factor?.children ?? [])
    .filter((child) => child.name === 'ExtensionPoint')
    .map((point) => point.attributes.get('xsi:type') ?? '')
    // Events are no place for a button; they have a check of their own.
    .filter((type) => type !== 'LaunchEvent');
  return compare(given, Object.keys(surfaces), (message) => ({
    rule: 'surface',
    message: `${overrides.attributes.get('xsi:type') ?? ''} ${message}`,
    line: factor?.line ?? overrides.line,
  }));
}

function compare(
  given: readonly string[],
  expected: readonly string[],
  findingOf: (message: string) => ManifestFinding,
): ManifestFinding[] {
  return [
    ...expected.filter((name) => !given.includes(name)).map((name) => `lack ${name}.`),
    ...given.filter((name) => !expected.includes(name)).map((name) => `must not have ${name}.`),
    ...given
      .filter((name, index) => given.indexOf(name) !== index)
      .map((name) => `have ${name} more than once.`),
  ].map(findingOf);
}

function checkPinning(overrides: XmlElement): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  const add = (line: number, message: string): void => {
    found.push({ rule: 'pinning', message, line });
  };
  const isNew = overrides.attributes.get('xsi:type') === 'VersionOverridesV1_1';
  const factor = childAt(overrides, 'Hosts', 'Host', 'DesktopFormFactor');
  for (const point of factor?.children ?? []) {
    const type = point.attributes.get('xsi:type') ?? point.name;
    const pin = [...elementsBelow(point)].find(({ name }) => name === 'SupportsPinning');
    if (pin && !isNew) add(pin.line, 'SupportsPinning belongs to VersionOverrides 1.1 only.');
    else if (pin && type !== pinnable) add(pin.line, `${type} cannot be pinned.`);
    else if (!pin && isNew && type === pinnable) add(point.line, `${type} must support pinning.`);
  }
  return found;
}

/** Ids of groups and buttons are unique within a form factor (schema, "UIControl"). */
function checkIds(overrides: XmlElement): ManifestFinding[] {
  const rule: ManifestRule = 'duplicate-id';
  const seen = new Set<string>();
  const found: ManifestFinding[] = [];
  const hosts = childAt(overrides, 'Hosts');
  for (const element of hosts ? elementsBelow(hosts) : []) {
    if (element.name !== 'Group' && element.name !== 'Control') continue;
    const id = element.attributes.get('id') ?? '';
    if (seen.has(id))
      found.push({
        rule,
        message: `There are two elements with the id ${id}.`,
        line: element.line,
      });
    seen.add(id);
  }
  return found;
}
