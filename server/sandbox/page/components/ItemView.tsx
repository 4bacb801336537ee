import type { OutlookSession } from '../OutlookSession.ts';
import { itemKey } from '../host/itemKey.ts';
import { usePage } from '../PageContext.ts';
import { useObservable } from '../useObservable.ts';
import { AppointmentForm } from './AppointmentForm.tsx';
import { AppointmentReader } from './AppointmentReader.tsx';
import { InfoBars } from './InfoBars.tsx';
import { MailForm } from './MailForm.tsx';
import { MailReader } from './MailReader.tsx';

/** The open item, whatever it is, with the add-in's messages over it. */
export function ItemView({ session, addinName }: { session: OutlookSession; addinName: string }) {
  const { strings } = usePage();
  const { item, opened } = useObservable(session.state);
  if (!item) {
    return (
      <div className="nothing">
        <p>{strings.noItem}</p>
        <p>{strings.noItemHint}</p>
      </div>
    );
  }
  const messages = (
    <InfoBars board={session.notifications} item={itemKey(item)} addinName={addinName} />
  );
  const onOpen = (id: string): void => void session.open(id);
  switch (item.kind) {
    case 'message':
      return (
        <MailReader key={opened} mail={item.mail}>
          {messages}
        </MailReader>
      );
    case 'compose':
      return (
        <MailForm key={opened} mail={item.mail} onSent={() => session.sent()}>
          {messages}
        </MailForm>
      );
    case 'attendee':
      return (
        <AppointmentReader key={opened} appointment={item.appointment} onOpen={onOpen}>
          {messages}
        </AppointmentReader>
      );
    case 'organizer':
      return (
        <AppointmentForm
          key={opened}
          draft={item.draft}
          onOpen={onOpen}
          onSaved={() => session.reload()}
        >
          {messages}
        </AppointmentForm>
      );
  }
}
