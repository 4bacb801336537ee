import { builtFunctions } from './builtFunctions.ts';
import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import { versionOverridesOf } from './versionOverridesOf.ts';
import type { XmlElement } from './XmlElement.ts';

/**
 * Checks that every button does one thing; that each surface has the buttons of the functions that are built for it, each once;
 * and that events, where they are switched on, name their own functions, each once, in the runtime that is there for them.
 */
export function checkFunctions(root: XmlElement): ManifestFinding[] {
  return versionOverridesOf(root).flatMap((overrides) => {
    const host = childAt(overrides, 'Hosts', 'Host');
    if (!host) return []; // The structure check reports it.
    const points = childAt(host, 'DesktopFormFactor')?.children ?? [];
    return [
      ...checkActions(host),
      ...points.flatMap((point) => checkCommands(point)),
      ...checkEvents(host, points),
    ];
  });
}

function checkActions(host: XmlElement): ManifestFinding[] {
  const controls = [...elementsBelow(host)].filter(({ name }) => name === 'Control');
  return controls.flatMap((control) => {
    const count = control.children.filter(({ name }) => name === 'Action').length;
    if (count === 1) return [];
    const id = control.attributes.get('id') ?? '';
    const message = `The button ${id} must have one Action, not ${count}.`;
    return [wrong(control, message, count === 0 ? 'missing' : 'repeated')];
  });
}

function checkCommands(point: XmlElement): ManifestFinding[] {
  const surface = point.attributes.get('xsi:type') ?? '';
  const given = [...elementsBelow(point)]
    .filter(({ name }) => name === 'FunctionName')
    .map(({ text }) => text);
  return Object.entries(builtFunctions.commands).flatMap(([command, surfaces]) => {
    const count = given.filter((name) => name === command).length;
    const expected = surfaces.some((name) => name === surface) ? 1 : 0;
    if (count === expected) return [];
    const message = `${surface} must have ${expected} buttons for ${command}, not ${count}.`;
    return [wrong(point, message)];
  });
}

function checkEvents(host: XmlElement, points: readonly XmlElement[]): ManifestFinding[] {
  const runtime = childAt(host, 'Runtimes', 'Runtime');
  const point = points.find((one) => one.attributes.get('xsi:type') === 'LaunchEvent');
  if (!point) {
    return runtime ? [wrong(runtime, 'A Runtime is of no use without a LaunchEvent.')] : [];
  }
  const found: ManifestFinding[] = [];
  const place = childAt(point, 'SourceLocation')?.attributes.get('resid');
  if (runtime?.attributes.get('resid') !== place)
    found.push(wrong(point, `LaunchEvent must name the resource of the Runtime, not ${place}.`));
  const events = childAt(point, 'LaunchEvents')?.children ?? [];
  for (const [type, handler] of Object.entries(builtFunctions.events)) {
    const same = events.filter((event) => event.attributes.get('Type') === type);
    if (same.length !== 1)
      found.push(wrong(point, `LaunchEvents must have ${type} once, not ${same.length} times.`));
    for (const event of same) {
      const name = event.attributes.get('FunctionName') ?? '';
      if (name !== handler) found.push(wrong(event, `${type} must run ${handler}, not ${name}.`));
    }
  }
  return found;
}

function wrong(
  element: XmlElement,
  message: string,
  rule: ManifestFinding['rule'] = 'function',
): ManifestFinding {
  return { rule, message, line: element.line };
}
