import type { BrokenManifest } from './BrokenManifest.ts';
import { swap } from './swap.ts';
import { swapInner } from './swapInner.ts';

const runtimes = /<Runtimes>[^]*?<\/Runtimes>/;
const launch = /<ExtensionPoint xsi:type="LaunchEvent">[^]*?<\/ExtensionPoint>/;
const action = /<Action xsi:type="ExecuteFunction">[^]*?<\/Action>/;

/** Manifests whose functions and events are not those that are built, or not where they may be. */
export const brokenFunctions: BrokenManifest[] = [
  ['no file of functions', 'missing', /lacks FunctionFile/, swap(/<FunctionFile[^>]*>/, '')],
  [
    'a file of functions that is no resource',
    'resid',
    /FunctionFile names the resource functions/,
    swap('FunctionFile resid="commands"', 'FunctionFile resid="functions"'),
  ],
  [
    'the file of functions after the buttons',
    'order',
    /FunctionFile must stand before ExtensionPoint/,
    swap(/(<FunctionFile[^>]*>)([^]*?)(<\/DesktopFormFactor>)/, '$2$1$3'),
  ],
  ['a function nobody wrote', 'value', /linkToLast or/, swap('>linkToLast<', '>linkToFirst<')],
  [
    'a button whose function does not fit its surface',
    'function',
    /MessageComposeCommandSurface must have 0 buttons for fileAndLink/,
    swap(/(MessageComposeCommandSurface[^]*?)>linkToLast</, '$1>fileAndLink<'),
  ],
  [
    'a surface without one of its functions',
    'function',
    /Attendee.* must have 1 buttons for linkToLast, not 0/,
    swap(/<Control xsi:type="Button" id="appointment.attendee.last">[^]*?<\/Control>/, ''),
  ],
  ['a button that does nothing', 'missing', /must have one Action, not 0/, swap(action, '')],
  [
    'a button that does two things',
    'repeated',
    /must have one Action, not 2/,
    swap(
      /(<Action xsi:type="ShowTaskpane">[^]*?<\/Action>)/,
      '$1<Action xsi:type="ExecuteFunction"><FunctionName>linkToLast</FunctionName></Action>',
    ),
  ],
  [
    'events in version 1.0',
    'type',
    /must be of type/,
    swap('</DesktopFormFactor>', '<ExtensionPoint xsi:type="LaunchEvent"/></DesktopFormFactor>'),
  ],
  [
    'a runtime in version 1.0',
    'unexpected',
    /Runtimes does not belong/,
    swap('<DesktopFormFactor>', '<Runtimes/><DesktopFormFactor>'),
  ],
  ['events without a runtime', 'function', /the resource of the Runtime/, swapInner(runtimes, '')],
  ['a runtime without events', 'function', /of no use/, swapInner(launch, '')],
  [
    'a runtime after the buttons',
    'order',
    /Runtimes must stand before DesktopFormFactor/,
    swapInner(/(<Runtimes>[^]*?<\/Runtimes>)([^]*?<\/DesktopFormFactor>)/, '$2$1'),
  ],
  [
    'events in another page than the runtime’s',
    'function',
    /the resource of the Runtime/,
    swapInner('SourceLocation resid="events"', 'SourceLocation resid="commands"'),
  ],
  [
    'a script for the runtime of classic Outlook, which is not built',
    'unexpected',
    /Override does not belong/,
    swapInner(
      '<Runtime resid="events"/>',
      '<Runtime resid="events"><Override type="javascript" resid="events"/></Runtime>',
    ),
  ],
  ['an event nobody handles', 'value', /OnNewMessageCompose or/, swap('"OnNewM', '"OnM')],
  [
    'an event that another function handles',
    'function',
    /OnNewMessageCompose must run onMessageWritten/,
    swap('FunctionName="onMessageWritten"', 'FunctionName="onRecipientsChanged"'),
  ],
  [
    'an event twice',
    'function',
    /OnNewMessageCompose once, not 2/,
    swap(/(<LaunchEvent Type="OnNewMessageCompose"[^>]*>)/, '$1$1'),
  ],
  [
    'one event only',
    'function',
    /OnMessageRecipientsChanged once, not 0/,
    swap(/<LaunchEvent Type="OnMessageRecipientsChanged"[^>]*>/, ''),
  ],
];
