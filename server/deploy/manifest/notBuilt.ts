/**
 * What a manifest can switch on and this product does not have yet. A flag without the feature behind
 * it shows people a button that does nothing, or a mailbox the pane cannot serve. An issue that
 * builds one of these takes its line out.
 */
export const notBuilt = {
  /** Names of elements. */
  elements: [
    'FunctionFile',
    'GetStarted',
    'SupportsSharedFolders',
    'SupportsNoItemContext',
    'SupportsMultiSelect',
    'Runtimes',
    'MobileFormFactor',
    'WebApplicationInfo',
    'EquivalentAddins',
    'ConnectedServiceControls',
    'ExtendedPermissions',
    'LaunchEvents',
  ],
  /** Values of `xsi:type`, by the element that carries them. */
  types: {
    ExtensionPoint: [
      'LaunchEvent',
      'Events',
      'DetectedEntity',
      'CustomPane',
      'Module',
      'ReportPhishingCommandSurface',
    ],
    Action: ['ExecuteFunction'],
    Control: ['Menu'],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
