import { supports } from '../host/supports.ts';
import type { Surface } from '../host/Surface.ts';
import type { AddinManifest, ManifestProblem, RibbonButton } from './AddinManifest.ts';
import { child, children, typeOf } from './manifestXml.ts';
import { readLaunchEvents } from './readLaunchEvents.ts';
import { ManifestResources } from './ManifestResources.ts';

const overridesV11 = 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1';

/**
 * Reads manifest.xml as Outlook does: the buttons of VersionOverrides 1.1 with texts, icons and
 * addresses from its Resources. Whatever Outlook would stumble over is a problem to be shown, and
 * what is right is shown all the same.
 * @param language `de-DE`; decides which overrides of the texts are taken
 * @param level the requirement set that the host claims: overrides that need more are not there
 */
export function readManifest(xml: string, language: string, level: string): AddinManifest {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const broken = parsed.querySelector('parsererror');
  const root: Element | null = broken ? null : parsed.documentElement;
  const manifest: AddinManifest = {
    id: child(root, 'Id')?.textContent.trim() ?? '',
    name: textOf(child(root, 'DisplayName'), language),
    permissions: child(root, 'Permissions')?.textContent.trim() ?? '',
    origins: originsOf(root),
    buttons: {
      MessageReadCommandSurface: [],
      MessageComposeCommandSurface: [],
      AppointmentAttendeeCommandSurface: [],
      AppointmentOrganizerCommandSurface: [],
    },
    functionFile: null,
    launchEvents: [],
    problems: [],
  };
  if (broken) {
    const detail = broken.textContent.replace(/\s+/g, ' ').slice(0, 200);
    manifest.problems.push({ kind: 'not-xml', detail });
    return manifest;
  }
  for (const part of ['Id', 'DisplayName', 'Permissions'] as const) {
    if (!child(root, part)) {
      manifest.problems.push({ kind: 'missing-part', part, where: 'OfficeApp' });
    }
  }
  readOverrides(root, manifest, language, level);
  return manifest;
}

function readOverrides(
  root: Element | null,
  manifest: AddinManifest,
  language: string,
  level: string,
): void {
  const outer = child(root, 'VersionOverrides');
  const overrides = [outer, child(outer, 'VersionOverrides')].find(
    (one) => one?.namespaceURI === overridesV11,
  );
  if (!overrides) {
    manifest.problems.push({ kind: 'no-overrides' });
    return;
  }
  const needed = neededVersion(overrides);
  if (!supports(level, needed)) {
    // A client drops the whole override when one set in it is missing (platform.md A2.2).
    manifest.problems.push({ kind: 'needs-newer-outlook', version: needed });
    return;
  }
  const resources = new ManifestResources(
    child(overrides, 'Resources'),
    language,
    manifest.problems,
  );
  const host = child(child(overrides, 'Hosts'), 'Host');
  const factor = child(host, 'DesktopFormFactor');
  const functions = child(factor, 'FunctionFile');
  manifest.functionFile = functions && resources.find(functions, 'url', 'FunctionFile');
  for (const point of children(factor, 'ExtensionPoint')) {
    const surface = typeOf(point);
    if (surface === 'LaunchEvent') {
      manifest.launchEvents = readLaunchEvents(point, resources, level);
    }
    if (!(surface in manifest.buttons)) continue;
    manifest.buttons[surface as Surface] = [...point.getElementsByTagName('*')]
      .filter((one) => one.localName === 'Control' && typeOf(one) === 'Button')
      .map((control) => readButton(control, resources, manifest.problems));
  }
  const lost = Object.values(manifest.buttons)
    .flat()
    .find(({ functionName }) => functionName !== null);
  if (lost && manifest.functionFile === null) {
    manifest.problems.push({ kind: 'missing-part', part: 'FunctionFile', where: lost.id });
  }
}

function readButton(
  control: Element,
  resources: ManifestResources,
  problems: ManifestProblem[],
): RibbonButton {
  const id = control.getAttribute('id') ?? '';
  const supertip = child(control, 'Supertip');
  const action = child(control, 'Action');
  const opensPane = action !== null && typeOf(action) === 'ShowTaskpane';
  if (!action) problems.push({ kind: 'missing-part', part: 'Action', where: id });
  const label = resources.find(child(control, 'Label'), 'short', id) ?? id;
  const functionName = child(action, 'FunctionName')?.textContent.trim() ?? null;
  const sourceLocation = opensPane
    ? resources.find(child(action, 'SourceLocation'), 'url', id)
    : null;
  if (sourceLocation && !sourceLocation.startsWith('https://')) {
    problems.push({ kind: 'not-https', url: sourceLocation });
  }
  return {
    id,
    label,
    tooltip: {
      title: resources.find(child(supertip, 'Title'), 'short', id) ?? label,
      description: resources.find(child(supertip, 'Description'), 'long', id) ?? '',
    },
    icons: children(child(control, 'Icon'), 'Image')
      .map((image) => ({
        size: Number(image.getAttribute('size')),
        url: resources.find(image, 'image', id) ?? '',
      }))
      .filter(({ url }) => url !== '')
      .sort((a, b) => a.size - b.size),
    sourceLocation: sourceLocation && URL.canParse(sourceLocation) ? sourceLocation : null,
    functionName: opensPane ? null : functionName,
    canBePinned: child(action, 'SupportsPinning')?.textContent.trim() === 'true',
  };
}

function neededVersion(overrides: Element): string {
  const sets = child(child(overrides, 'Requirements'), 'Sets');
  const mailbox = children(sets, 'Set').find((one) => one.getAttribute('Name') === 'Mailbox');
  return mailbox?.getAttribute('MinVersion') ?? sets?.getAttribute('DefaultMinVersion') ?? '1.1';
}

function originsOf(root: Element | null): string[] {
  const domains = children(child(root, 'AppDomains'), 'AppDomain').map((one) => one.textContent);
  const pages = [...(root?.getElementsByTagName('*') ?? [])]
    .filter((one) => one.localName === 'SourceLocation')
    .map((one) => one.getAttribute('DefaultValue'));
  const origins = [...domains, ...pages]
    .map((url) => url?.trim() ?? '')
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin);
  return [...new Set(origins)];
}

function textOf(element: Element | null, language: string): string {
  const override = children(element, 'Override').find(
    (one) => one.getAttribute('Locale')?.toLowerCase() === language.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? '';
}
