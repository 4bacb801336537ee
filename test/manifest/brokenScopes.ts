import type { BrokenManifest } from './BrokenManifest.ts';
import { swap } from './swap.ts';
import { swapInner } from './swapInner.ts';

const organizer = /<ExtensionPoint xsi:type="AppointmentOrganizer[^]*?<\/ExtensionPoint>/;
const newerButtons = /V1_1("[^]*?)DefaultMinVersion="1.5"/;
const attendeeType = 'AppointmentAttendeeCommandSurface';
const point = (type: string): string => `<ExtensionPoint xsi:type="${type}"/></DesktopFormFactor>`;

/** Manifests that offer or ask for more, or less, than is built. */
export const brokenScopes: BrokenManifest[] = [
  // Requirements, permission, surfaces, pinning
  [
    'more than Exchange on-premises has',
    'requirement',
    /1\.10/,
    swap('MinVersion="1.5"', 'MinVersion="1.10"'),
  ],
  [
    'newer buttons for newer clients only',
    'requirement',
    /V1_1 asks for Mailbox 1\.8/,
    swap(newerButtons, 'V1_1$1DefaultMinVersion="1.8"'),
  ],
  [
    'newer buttons for clients without pinning',
    'requirement',
    /must ask for Mailbox 1\.5/,
    swap(newerButtons, 'V1_1$1DefaultMinVersion="1.4"'),
  ],
  [
    'clients that cannot read the text of a mail',
    'requirement',
    /MailApp asks for Mailbox 1\.1; the pane needs at least 1\.5/,
    swap(' MinVersion="1.5"', ''),
  ],
  [
    'buttons for older clients than the base',
    'requirement',
    /V1_0 asks for Mailbox 1\.4, less than the 1\.5/,
    swap('DefaultMinVersion="1.5"', 'DefaultMinVersion="1.4"'),
  ],
  [
    'more rights than needed',
    'permission',
    /ReadWriteItem/,
    swap('ReadWriteItem', 'ReadWriteMailbox'),
  ],
  ['fewer rights than needed', 'permission', /ReadWriteItem/, swap('ReadWriteItem', 'ReadItem')],
  [
    'older clients without the organizer',
    'surface',
    /V1_0 lack AppointmentOrganizer/,
    swap(organizer, ''),
  ],
  [
    'newer clients without the organizer',
    'surface',
    /V1_1 lack AppointmentOrganizer/,
    swapInner(organizer, ''),
  ],
  ['a surface twice', 'surface', /more than once/, swap(attendeeType, 'MessageReadCommandSurface')],
  [
    'rules without appointments',
    'surface',
    /lack Appointment Read/,
    swap(/<Rule[^>]*"Appointment" FormType="Read"\/>/, ''),
  ],
  [
    'a rule for composing mail that is there twice',
    'surface',
    /have Message Edit more than once/,
    swap('"Appointment" FormType="Edit"', '"Message" FormType="Edit"'),
  ],
  [
    'pinning in version 1.0',
    'pinning',
    /1\.1 only/,
    swap(
      '<SourceLocation resid="pane.read"/>',
      '<SourceLocation resid="pane.read"/><SupportsPinning>true</SupportsPinning>',
    ),
  ],
  [
    'pinning at an appointment',
    'pinning',
    /Organizer.* cannot be pinned/,
    swapInner(
      /(OrganizerCommandSurface[^]*?<SourceLocation resid="pane.edit"\/>)/,
      '$1<SupportsPinning>true</SupportsPinning>',
    ),
  ],
  [
    'pinning while a mail is written',
    'pinning',
    /MessageCompose.* cannot be pinned/,
    swapInner(
      /(MessageComposeCommandSurface[^]*?<SourceLocation resid="pane.edit"\/>)/,
      '$1<SupportsPinning>true</SupportsPinning>',
    ),
  ],
  [
    'no button while a mail is written',
    'surface',
    /lack MessageComposeCommandSurface/,
    swap(/<ExtensionPoint xsi:type="MessageCompose[^]*?<\/ExtensionPoint>/, ''),
  ],
  [
    'mail without pinning',
    'pinning',
    /must support pinning/,
    swap('<SupportsPinning>true</SupportsPinning>', ''),
  ],
  [
    'pinning that is switched off',
    'value',
    /must be true/,
    swap('>true</SupportsPinning', '>false</SupportsPinning'),
  ],

  // What is not built
  [
    'a module in the folder list',
    'not-built',
    /Module/,
    swap('</DesktopFormFactor>', point('Module')),
  ],
  [
    'mobile clients',
    'not-built',
    /MobileFormFactor/,
    swapInner('</Host>', '<MobileFormFactor/></Host>'),
  ],
  [
    'single sign-on',
    'not-built',
    /WebApplicationInfo/,
    swapInner('</Resources>', '</Resources><WebApplicationInfo/>'),
  ],
  [
    'shared mailboxes',
    'not-built',
    /SupportsSharedFolders/,
    swapInner(
      '<DesktopFormFactor>',
      '<DesktopFormFactor><SupportsSharedFolders>true</SupportsSharedFolders>',
    ),
  ],
  [
    'a pane without an item',
    'not-built',
    /NoItemContext/,
    swap(
      '</SupportsPinning>',
      '</SupportsPinning><SupportsNoItemContext>true</SupportsNoItemContext>',
    ),
  ],
  [
    'several mails at once',
    'not-built',
    /MultiSelect/,
    swap('</SupportsPinning>', '</SupportsPinning><SupportsMultiSelect>true</SupportsMultiSelect>'),
  ],
];
