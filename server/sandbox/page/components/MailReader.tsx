import type { ReactNode } from 'react';
import type { MailItem } from '../../mailbox/MailItem.ts';
import { formatTime } from '../formatTime.ts';
import { usePage } from '../PageContext.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { Avatar } from './Avatar.tsx';
import { Categories } from './Categories.tsx';
import { Icon } from './Icon.tsx';
import { ItemBody } from './ItemBody.tsx';
import { PeopleLine } from './PeopleLine.tsx';

/** One mail to read. `children` are the messages over it. */
export function MailReader({ mail, children }: { mail: MailItem; children: ReactNode }) {
  const { strings, language, mailbox } = usePage();
  const when = (at: string) => formatTime(at, 'dayAndTime', language, mailbox.timeZone);
  const sender = mail.from?.name || mail.from?.address || strings.noSender;
  return (
    <article className="item">
      <header className="item-head">
        <h2 className="item-title">{mail.subject || strings.noSubject}</h2>
        <Categories names={mail.categories} />
      </header>
      {children}
      <div className="item-people">
        <Avatar name={sender} />
        <div className="item-people-lines">
          <p className="item-from">
            <strong>{sender}</strong>
            {mail.from && mail.from.name !== mail.from.address && (
              <span className="item-address">&lt;{mail.from.address}&gt;</span>
            )}
          </p>
          <dl>
            <PeopleLine label={strings.to} people={mail.to} />
            <PeopleLine label={strings.cc} people={mail.cc} />
          </dl>
        </div>
        <time className="item-time" dateTime={mail.sentAt ?? mail.receivedAt}>
          {when(mail.sentAt ?? mail.receivedAt)}
        </time>
      </div>
      {mail.meeting && (
        <p className="meeting">
          <Icon name="calendar" />
          <span>
            <strong>{strings.meetingAt}:</strong> {when(mail.meeting.start)} –{' '}
            {formatTime(mail.meeting.end, 'time', language, mailbox.timeZone)}
            {mail.meeting.location && `, ${mail.meeting.location}`}
          </span>
        </p>
      )}
      <AttachmentList itemId={mail.id} all={mail.attachments} />
      <ItemBody html={mail.html} text={mail.text} title={strings.body} />
    </article>
  );
}
