import type { RibbonCommand } from './components/Ribbon.tsx';
import type { OutlookSession, OutlookState } from './OutlookSession.ts';
import type { Strings } from './strings/en.ts';

/** Outlook's own commands for what is shown. */
export function ribbonCommands(
  session: OutlookSession,
  { folder, item }: OutlookState,
  { strings, language }: { strings: Strings; language: string },
): RibbonCommand[] {
  const remove: RibbonCommand = {
    icon: 'deleted',
    label: strings.remove,
    isEnabled: item !== null,
    onPress: () => session.moveItem(null),
  };
  if (folder === 'calendar') {
    const create: RibbonCommand = {
      icon: 'plus',
      label: strings.newEvent,
      isEnabled: true,
      onPress: () => session.openNew(),
    };
    const back: RibbonCommand = {
      icon: 'back',
      label: strings.back,
      isEnabled: true,
      onPress: () => session.show(null),
    };
    return item ? [back, create, remove] : [create];
  }
  return [
    {
      icon: 'plus',
      label: strings.formTitles.newMail,
      isEnabled: true,
      onPress: () => session.write('newMail'),
    },
    {
      icon: 'repeat',
      label: strings.receive,
      isEnabled: true,
      onPress: () => session.receive(language.startsWith('de') ? 'de' : 'en'),
    },
    {
      icon: 'reply',
      label: strings.formTitles.reply,
      isEnabled: item?.kind === 'message',
      onPress: () => session.write('reply'),
    },
    {
      icon: 'reply',
      label: strings.formTitles.replyAll,
      isEnabled: item?.kind === 'message',
      onPress: () => session.write('replyAll'),
    },
    {
      icon: 'forward',
      label: strings.formTitles.forward,
      isEnabled: item?.kind === 'message',
      onPress: () => session.write('forward'),
    },
    remove,
    {
      icon: 'archive',
      label: strings.archive,
      isEnabled: item !== null && folder !== 'archive',
      onPress: () => session.moveItem('archive'),
    },
    {
      icon: 'unread',
      label: strings.markUnread,
      isEnabled: item?.kind === 'message',
      onPress: () => session.markUnread(),
    },
  ];
}
