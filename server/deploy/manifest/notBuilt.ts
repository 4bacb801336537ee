/**
 * What a manifest can switch on and this product does not have yet. A flag without the feature behind
 * it shows people a button that does nothing, or a mailbox the pane cannot serve. An issue that
 * builds one of these takes its line out.
 */
export const notBuilt = {
  /** Names of elements. */
  elements: [
    'GetStarted',
    'SupportsSharedFolders',
    'SupportsNoItemContext',
    'SupportsMultiSelect',
    'MobileFormFactor',
    'WebApplicationInfo',
    'EquivalentAddins',
    'ConnectedServiceControls',
    'ExtendedPermissions',
  ],
  /** Values of `xsi:type`, by the element that carries them. */
  types: {
    ExtensionPoint: [
      'Events',
      'DetectedEntity',
      'CustomPane',
      'Module',
      'ReportPhishingCommandSurface',
    ],
    Control: ['Menu'],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
