import type { MailSummary } from '../../mailbox/ItemSummary.ts';
import { dayKey } from '../dayKey.ts';
import { formatTime } from '../formatTime.ts';
import { usePage } from '../PageContext.ts';
import { useArrowKeys } from '../useArrowKeys.ts';
import { Icon } from './Icon.tsx';

interface MailListProps {
  title: string;
  mails: MailSummary[];
  isLoaded: boolean;
  /** Sent mails are listed by whom they went to. */
  showsRecipients: boolean;
  selectedId: string | null;
  onSelect: (id: string) => void;
}

/** A folder's mails, newest first, in groups by day. */
export function MailList({
  title,
  mails,
  isLoaded,
  showsRecipients,
  selectedId,
  onSelect,
}: MailListProps) {
  const { strings, mailbox, now } = usePage();
  const onKeyDown = useArrowKeys();
  // One row can be reached by Tab; the arrows lead to the others.
  const reachable = mails.some(({ id }) => id === selectedId) ? selectedId : mails[0]?.id;
  const today = dayKey(now, mailbox.timeZone);
  const yesterday = dayKey(now - 86_400_000, mailbox.timeZone);
  const groupOf = (mail: MailSummary) => {
    const day = dayKey(mail.receivedAt, mailbox.timeZone);
    return day >= today ? strings.today : day === yesterday ? strings.yesterday : strings.older;
  };
  const groups = Map.groupBy(mails, groupOf);
  return (
    <section className="mails" aria-label={title}>
      <h2 className="column-title">{title}</h2>
      {isLoaded && mails.length === 0 && <p className="empty">{strings.noMails}</p>}
      <div className="rows" onKeyDown={onKeyDown}>
        {[...groups].map(([name, rows]) => (
          <div key={name}>
            <h3 className="group-title">{name}</h3>
            <ul>
              {rows.map((mail) => (
                <li key={mail.id}>
                  <MailRow
                    mail={mail}
                    who={showsRecipients ? mail.to : (mail.from?.name ?? strings.noSender)}
                    isSelected={mail.id === selectedId}
                    isReachable={mail.id === reachable}
                    isRecent={name !== strings.older}
                    onSelect={onSelect}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

interface MailRowProps {
  mail: MailSummary;
  who: string;
  isSelected: boolean;
  isReachable: boolean;
  isRecent: boolean;
  onSelect: (id: string) => void;
}

function MailRow({ mail, who, isSelected, isReachable, isRecent, onSelect }: MailRowProps) {
  const { strings, language, mailbox } = usePage();
  const style = isRecent ? 'time' : 'shortDay';
  return (
    <button
      type="button"
      className={mail.isRead ? 'mail-row' : 'mail-row unread'}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => onSelect(mail.id)}
    >
      {!mail.isRead && <span className="hidden">{strings.isUnread}: </span>}
      <span className="mail-who">{who || strings.noSender}</span>
      <span className="mail-marks">
        {mail.categories.map((name) => (
          <span key={name} className="mail-category">
            {name}
          </span>
        ))}
        {mail.meeting && (
          <span title={strings.isMeeting}>
            <Icon name="calendar" />
            <span className="hidden">{strings.isMeeting}</span>
          </span>
        )}
        {mail.hasAttachments && (
          <span title={strings.hasAttachments}>
            <Icon name="clip" />
            <span className="hidden">{strings.hasAttachments}</span>
          </span>
        )}
      </span>
      <time className="mail-time" dateTime={mail.receivedAt}>
        {formatTime(mail.receivedAt, style, language, mailbox.timeZone)}
      </time>
      <span className="mail-subject">{mail.subject || strings.noSubject}</span>
      <span className="mail-preview">{mail.preview}</span>
    </button>
  );
}
