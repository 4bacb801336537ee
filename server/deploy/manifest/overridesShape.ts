import type { ChildShape, ElementShape, ValueShape } from './ElementShape.ts';
import { values } from './values.ts';

/**
 * One VersionOverrides of a mail add-in. Versions 1.0 and 1.1 of it differ in their namespace, as far as this product uses
 * them, in events (`Runtimes` and `LaunchEvent`), and in `SupportsPinning`, which has a check of its own.
 *
 * @param space the namespace of the version
 * @param inner what may follow at the end: in version 1.0, version 1.1
 */
export function overridesShape(
  space: 'overrides10' | 'overrides11',
  inner: readonly ChildShape[],
): ElementShape {
  const element = (name: string, shape: ElementShape): ChildShape => ({
    name,
    space,
    occurs: 'once',
    shape,
  });
  const reference = (name: string): ChildShape =>
    element(name, { attributes: { resid: values.resourceId } });

  // A button has one of the two; `checkFunctions` counts them.
  const opening: ChildShape = {
    ...element('Action', {
      children: [
        reference('SourceLocation'),
        { ...element('SupportsPinning', { text: values.yes }), occurs: 'at most once' },
      ],
    }),
    ...{ types: ['ShowTaskpane'], occurs: 'at most once' },
  };
  const running: ChildShape = {
    ...element('Action', { children: [element('FunctionName', { text: values.command })] }),
    ...{ types: ['ExecuteFunction'], occurs: 'at most once' },
  };
  const image = basic('Image', {
    attributes: { size: values.number, resid: values.resourceId },
  });
  const button: ChildShape = {
    ...element('Control', {
      attributes: { id: values.shortText },
      children: [
        reference('Label'),
        element('Supertip', { children: [reference('Title'), reference('Description')] }),
        element('Icon', { children: [{ ...image, occurs: 'at least once' }] }),
        opening,
        running,
      ],
    }),
    types: ['Button'],
    occurs: 'at least once',
  };
  const group = element('Group', {
    attributes: { id: values.shortText },
    children: [reference('Label'), button],
  });
  const surface: ChildShape = {
    ...element('ExtensionPoint', {
      children: [
        element('OfficeTab', { attributes: { id: values.defaultTab }, children: [group] }),
      ],
    }),
    types: [
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'AppointmentOrganizerCommandSurface',
      'AppointmentAttendeeCommandSurface',
    ],
    occurs: 'at least once',
  };
  const runtimes: ChildShape = {
    ...element('Runtimes', { children: [reference('Runtime')] }),
    occurs: 'at most once',
  };
  const events: ChildShape = {
    ...element('ExtensionPoint', {
      children: [
        element('LaunchEvents', {
          children: [
            {
              ...element('LaunchEvent', {
                attributes: { Type: values.event, FunctionName: values.eventHandler },
              }),
              occurs: 'at least once',
            },
          ],
        }),
        reference('SourceLocation'),
      ],
    }),
    ...{ types: ['LaunchEvent'], occurs: 'at most once' },
  };
  const isNew = space === 'overrides11';
  return {
    children: [
      element('Requirements', { children: [requiredSets] }),
      element('Hosts', {
        children: [
          {
            ...element('Host', {
              children: [
                ...(isNew ? [runtimes] : []),
                element('DesktopFormFactor', {
                  children: [reference('FunctionFile'), surface, ...(isNew ? [events] : [])],
                }),
              ],
            }),
            types: ['MailHost'],
          },
        ],
      }),
      element('Resources', { children: resources }),
      ...inner,
    ],
  };
}

const requiredSets = basic('Sets', {
  attributes: { 'DefaultMinVersion?': values.setVersion },
  children: [
    basic('Set', { attributes: { Name: values.mailbox, 'MinVersion?': values.setVersion } }),
  ],
});

const resources = [
  basic('Images', { children: [resource('Image', values.address)] }),
  basic('Urls', { children: [resource('Url', values.address)] }),
  basic('ShortStrings', { children: [resource('String', values.shortText)] }),
  basic('LongStrings', { children: [resource('String', values.longText)] }),
];

function basic(name: string, shape: ElementShape): ChildShape {
  return { name, space: 'basic', occurs: 'once', shape };
}

/** A value that other elements name by its id, with translations. */
function resource(name: string, value: ValueShape): ChildShape {
  const override = basic('Override', { attributes: { Locale: values.culture, Value: value } });
  const shape: ElementShape = {
    attributes: { id: values.resourceId, DefaultValue: value },
    children: [{ ...override, occurs: 'any number' }],
  };
  return { ...basic(name, shape), occurs: 'at least once' };
}
