import type { ChildShape, ElementShape } from './ElementShape.ts';
import { overridesShape } from './overridesShape.ts';
import { values } from './values.ts';

/** The base part of a mail add-in's manifest, down to the outer VersionOverrides. */
export const manifestShape: ElementShape = {
  children: [
    text('Id', values.guid),
    text('Version', values.version),
    text('ProviderName', values.shortText),
    text('DefaultLocale', values.culture),
    setting('DisplayName', values.shortText),
    setting('Description', values.longText),
    setting('IconUrl', values.address),
    setting('HighResolutionIconUrl', values.address),
    setting('SupportUrl', values.address),
    {
      ...element('AppDomains', { children: [many(text('AppDomain', values.longText))] }),
      occurs: 'at most once',
    },
    element('Hosts', { children: [element('Host', { attributes: { Name: values.mailbox } })] }),
    element('Requirements', {
      children: [
        element('Sets', {
          attributes: { 'DefaultMinVersion?': values.setVersion },
          children: [
            element('Set', {
              attributes: { Name: values.mailbox, 'MinVersion?': values.setVersion },
            }),
          ],
        }),
      ],
    }),
    element('FormSettings', {
      children: [
        form('ItemRead', [
          setting('SourceLocation', values.address),
          text('RequestedHeight', values.height),
        ]),
        form('ItemEdit', [setting('SourceLocation', values.address)]),
      ],
    }),
    text('Permissions', values.permission),
    {
      ...element('Rule', {
        attributes: { Mode: values.either },
        children: [
          {
            ...element('Rule', {
              attributes: { ItemType: values.itemType, FormType: values.formType },
            }),
            types: ['ItemIs'],
            occurs: 'at least once',
          },
        ],
      }),
      types: ['RuleCollection'],
    },
    { ...text('DisableEntityHighlighting', values.yesOrNo), occurs: 'at most once' },
    {
      name: 'VersionOverrides',
      space: 'overrides10',
      types: ['VersionOverridesV1_0'],
      occurs: 'once',
      shape: overridesShape('overrides10', [
        {
          name: 'VersionOverrides',
          space: 'overrides11',
          types: ['VersionOverridesV1_1'],
          occurs: 'once',
          shape: overridesShape('overrides11', []),
        },
      ]),
    },
  ],
};

function element(name: string, shape: ElementShape): ChildShape {
  return { name, space: 'office', occurs: 'once', shape };
}

function many(child: ChildShape): ChildShape {
  return { ...child, occurs: 'at least once' };
}

function text(name: string, value: NonNullable<ElementShape['text']>): ChildShape {
  return element(name, { text: value });
}

/** A value with translations. Whether they are complete is the language check's matter. */
function setting(name: string, value: NonNullable<ElementShape['text']>): ChildShape {
  const override = element('Override', { attributes: { Locale: values.culture, Value: value } });
  return element(name, {
    attributes: { DefaultValue: value },
    children: [{ ...override, occurs: 'any number' }],
  });
}

function form(type: string, children: ChildShape[]): ChildShape {
  return {
    ...element('Form', { children: [element('DesktopSettings', { children })] }),
    types: [type],
  };
}
