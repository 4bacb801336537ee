import { useEffect, useMemo, useState } from 'react';
import { Calendar } from './components/calendar/Calendar.tsx';
import { FolderList } from './components/FolderList.tsx';
import { FormDialog } from './components/FormDialog.tsx';
import { Icon } from './components/Icon.tsx';
import { FunctionStatus } from './components/FunctionStatus.tsx';
import { ItemView } from './components/ItemView.tsx';
import { MailList } from './components/MailList.tsx';
import { ManifestProblems } from './components/ManifestProblems.tsx';
import { Ribbon } from './components/Ribbon.tsx';
import { TaskPane } from './components/TaskPane.tsx';
import type { HostContext } from './host/HostContext.ts';
import { surfaceOf } from './host/Surface.ts';
import type { AddinManifest } from './manifest/AddinManifest.ts';
import { OutlookSession } from './OutlookSession.ts';
import { usePage } from './PageContext.ts';
import type { PageSettings } from './PageSettings.ts';
import { ribbonCommands } from './ribbonCommands.ts';
import { useObservable } from './useObservable.ts';

interface OutlookProps {
  settings: PageSettings;
  manifest: AddinManifest;
}

/** Outlook for one mailbox: folders, lists, the open item, the ribbon, the add-in's pane. */
export function Outlook({ settings, manifest }: OutlookProps) {
  const { strings, mailbox } = usePage();
  const [session] = useState(() => new OutlookSession(mailbox));
  const state = useObservable(session.state);
  const { folder, folders, item, opened, pane, isPinned } = state;
  const { level, language } = settings;

  useEffect(() => session.reload(), [session]);
  useEffect(() => session.watch(), [session]);
  useEffect(() => {
    session.setAddin(manifest);
  }, [session, manifest]);
  const context = useMemo<HostContext>(
    () => ({
      ...{ addin: manifest, level, language, mailbox },
      item: session.item,
      notifications: session.notifications,
      ui: session.ui,
    }),
    [manifest, level, language, mailbox, session],
  );

  const isCalendar = folder === 'calendar';
  // Without an item the mail's buttons are there to be seen; the calendar alone has none.
  const surface = item ? surfaceOf(item) : isCalendar ? null : 'MessageReadCommandSurface';
  const open =
    pane.status === 'open'
      ? manifest.buttons[pane.surface].find(({ id }) => id === pane.buttonId)
      : undefined;
  return (
    <>
      <Ribbon
        commands={ribbonCommands(session, state, { strings, language })}
        buttons={surface ? manifest.buttons[surface] : []}
        hasItem={item !== null}
        openButtonId={open?.id ?? null}
        onPress={(button) => session.press(button)}
      />
      <FunctionStatus runs={session.functions} context={context} level={level} />
      <ManifestProblems problems={manifest.problems} />
      {state.failure && (
        <div className="banner banner-error" role="alert">
          <Icon name="warning" />
          <div>
            <strong>{strings.failed}</strong> {state.failure}{' '}
            <button type="button" className="link" onClick={() => session.dismissFailure()}>
              {strings.dismiss}
            </button>
          </div>
        </div>
      )}
      <div className={item ? 'columns has-item' : 'columns'}>
        <FolderList
          folders={folders}
          selected={folder}
          onSelect={(selected) => session.selectFolder(selected)}
        />
        <main className="work">
          {!isCalendar && (
            <MailList
              title={strings.folderNames[folder]}
              mails={(state.items ?? []).filter((one) => one.kind === 'mail')}
              isLoaded={state.items !== null}
              showsRecipients={folder === 'sent'}
              selectedId={item?.kind === 'message' ? item.mail.id : null}
              onSelect={(id) => void session.open(id)}
            />
          )}
          <section id="item" className="reading" tabIndex={0} aria-label={strings.reading}>
            {isCalendar && !item ? (
              <Calendar
                appointments={(state.items ?? []).filter((one) => one.kind === 'appointment')}
                view={state.view}
                onView={(view) => session.setView(view)}
                onOpen={(id) => void session.open(id)}
              />
            ) : (
              <>
                {item && !isCalendar && (
                  <button
                    type="button"
                    className="quiet back-to-list"
                    onClick={() => session.show(null)}
                  >
                    <Icon name="back" />
                    {strings.back}
                  </button>
                )}
                <ItemView session={session} addinName={manifest.name} />
              </>
            )}
          </section>
        </main>
        {open?.sourceLocation && (
          <TaskPane
            // Another language or level is another Outlook: the add-in starts anew in it.
            key={`${pane.session}/${language}/${level}`}
            sourceLocation={open.sourceLocation}
            context={context}
            item={item}
            opened={opened}
            canBePinned={open.canBePinned}
            isPinned={isPinned}
            onPin={(wanted) => session.pin(wanted)}
            onClose={() => session.closePane()}
          />
        )}
      </div>
      {state.mailForm && (
        <FormDialog
          request={state.mailForm}
          onSend={(mail) => session.sendMail(mail)}
          onClose={() => session.closeMailForm()}
        />
      )}
    </>
  );
}
