import { supports } from '../host/supports.ts';
import type { LaunchEvent } from './AddinManifest.ts';
import type { ManifestResources } from './ManifestResources.ts';
import { child, children } from './manifestXml.ts';

/** The events that Outlook can be asked to run something on, with the Mailbox set that brought each (Microsoft's table). */
const known: ReadonlyMap<string, string> = new Map([
  ['OnNewMessageCompose', '1.10'],
  ['OnMessageRecipientsChanged', '1.11'],
]);

/**
 * Reads a LaunchEvent extension point.
 *
 * @param level the requirement set that the host claims; what came later is not there.
 */
export function readLaunchEvents(
  point: Element,
  resources: ManifestResources,
  level: string,
): LaunchEvent[] {
  const page = resources.find(child(point, 'SourceLocation'), 'url', 'LaunchEvent');
  if (page === null) return [];
  return children(child(point, 'LaunchEvents'), 'LaunchEvent')
    .map((event) => ({
      type: event.getAttribute('Type') ?? '',
      functionName: event.getAttribute('FunctionName') ?? '',
      page,
    }))
    .filter(({ type }) => supports(level, known.get(type) ?? '99.0'));
}
