import { useId } from 'react';
import type { Mailbox } from '../../mailbox/Mailbox.ts';
import { hostLog } from '../host/HostLog.ts';
import type { HostLevel } from '../host/HostLevel.ts';
import { usePage } from '../PageContext.ts';
import type { PageSettings } from '../PageSettings.ts';
import { useObservable } from '../useObservable.ts';
import { Avatar } from './Avatar.tsx';

interface HeaderProps {
  mailboxes: Mailbox[];
  settings: PageSettings;
  onChange: (change: Partial<PageSettings>) => void;
}

/** The page's top: what it is, whose mailbox it shows, and how Outlook is to behave. */
export function Header({ mailboxes, settings, onChange }: HeaderProps) {
  const { strings, mailbox } = usePage();
  const troubles = useObservable(hostLog.troubles);
  const reasons = [...hostLog.violations, ...hostLog.failures].map(({ api }) => api);
  return (
    <header className="header">
      <div className="brand">
        <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <rect width="32" height="32" rx="8" />
          <path d="M8 11h16v11H8zM8 11l8 7 8-7" />
        </svg>
        <h1>{strings.appName}</h1>
      </div>
      <div className="settings">
        {troubles > 0 && (
          <span
            className="trouble"
            title={`${strings.troublesHint} ${[...new Set(reasons)].join(', ')}`}
          >
            {strings.troubles(troubles)}
          </span>
        )}
        <Choice
          label={strings.host}
          value={settings.level}
          options={strings.levels}
          onChange={(level) => onChange({ level: level as HostLevel })}
        />
        <Choice
          label={strings.theme}
          hint={strings.themeHint}
          value={settings.theme}
          options={strings.themes}
          onChange={(theme) => onChange({ theme: theme as PageSettings['theme'] })}
        />
        <Choice
          label={strings.language}
          value={settings.language}
          options={{
            'en-US': 'English',
            'de-DE': 'Deutsch',
            'fr-FR': 'Français',
            'it-IT': 'Italiano',
          }}
          onChange={(language) => onChange({ language: language as PageSettings['language'] })}
        />
        <div className="owner">
          <Avatar name={mailbox.name} />
          <Choice
            label={strings.mailbox}
            value={mailbox.id}
            options={Object.fromEntries(mailboxes.map(({ id, name }) => [id, name]))}
            onChange={(mailboxId) => onChange({ mailboxId })}
          />
        </div>
      </div>
    </header>
  );
}

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  options: Record<string, string>;
  onChange: (value: string) => void;
}

function Choice({ label, hint, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice" title={hint}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
