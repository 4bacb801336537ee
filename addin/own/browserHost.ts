import type { OutlookHost } from '../OutlookHost.ts';
import { PaneError } from '../PaneError.ts';

/**
 * Stands where Outlook is in the pane: a browser alone. There is no item, and what needs one is refused as by an Outlook
 * that lacks it.
 */
export function browserHost(language: string): OutlookHost {
  const refusal = () =>
    new PaneError('not-configured', 'There is no Outlook here.', { reason: 'host-lacks' });
  const lacks = () => Promise.reject(refusal());
  return {
    language,
    user: { name: '', address: '' },
    readSelection: () => Promise.resolve({ state: 'nothing' }),
    onSelectionChanged: () => () => undefined,
    readMark: lacks,
    writeMark: lacks,
    readBody: lacks,
    mail: null,
    readTimes: lacks,
    takesFiles: false,
    insert: lacks,
    attach: lacks,
    detach: lacks,
    readAppointment: lacks,
    newAppointment: () => {
      throw refusal();
    },
    saveItem: lacks,
    notify: lacks,
    identityToken: lacks,
    openLink: () => false,
    theme: () => null,
    onThemeChanged: () => () => undefined,
  };
}
