import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppointmentEdit } from '../../mailbox/AppointmentEdit.ts';
import type { AppointmentDraft } from '../AppointmentDraft.ts';
import { usePage } from '../PageContext.ts';
import { zonedInput } from '../zonedInput.ts';
import { useObservable } from '../useObservable.ts';
import { DraftAttachmentList } from './DraftAttachmentList.tsx';
import { Icon } from './Icon.tsx';
import { PeopleField } from './PeopleField.tsx';
import { SeriesLine } from './SeriesLine.tsx';

interface AppointmentFormProps {
  draft: AppointmentDraft;
  onOpen: (id: string) => void;
  onSaved: () => void;
  children: ReactNode;
}

/** The organizer's form. The add-in may change it while it is open. `children` are messages over it. */
export function AppointmentForm({ draft, onOpen, onSaved, children }: AppointmentFormProps) {
  const { strings, mailbox } = usePage();
  const { edit, saved, isChanged } = useObservable(draft.state);
  const [failure, setFailure] = useState<string | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  // What the add-in inserts stands where the cursor was last.
  useEffect(
    () =>
      draft.showIn((piece) => {
        const { value, selectionStart, selectionEnd } = text.current ?? noPlace;
        const whole = value.slice(0, selectionStart) + piece + value.slice(selectionEnd);
        draft.change({ text: whole, html: null }, 'addin');
      }),
    [draft],
  );
  const change = (changed: Partial<AppointmentEdit>): void => draft.change(changed, 'user');
  const isOrdered = edit.start <= edit.end;

  const save = (): void => {
    setFailure(null);
    draft.save().then(onSaved, (error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <form
      className="item appointment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOrdered) save();
      }}
    >
      <div className="form-head">
        <button type="submit" className="primary" disabled={!isOrdered}>
          <Icon name="save" />
          {strings.save}
        </button>
        <span role="status" className="form-state">
          {failure
            ? `${strings.saveFailed} ${failure}`
            : isChanged
              ? strings.unsaved
              : strings.saved}
        </span>
      </div>
      {children}
      <label className="field field-title">
        <span>{strings.subject}</span>
        <input
          type="text"
          maxLength={255}
          value={edit.subject}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </label>
      <PeopleField
        label={strings.required}
        people={edit.required}
        onChange={(required) => change({ required })}
      />
      <PeopleField
        label={strings.optional}
        people={edit.optional}
        onChange={(optional) => change({ optional })}
      />
      <div className="field-row">
        <TimeField
          label={strings.start}
          at={edit.start}
          zone={mailbox.timeZone}
          onChange={(start) => {
            const length = Math.max(0, Date.parse(edit.end) - Date.parse(edit.start));
            change({ start, end: new Date(Date.parse(start) + length).toISOString() });
          }}
        />
        <TimeField
          label={strings.end}
          at={edit.end}
          zone={mailbox.timeZone}
          error={isOrdered ? null : strings.endBeforeStart}
          onChange={(end) => change({ end })}
        />
      </div>
      <label className="field">
        <span>{strings.location}</span>
        <input
          type="text"
          maxLength={255}
          value={edit.location}
          onChange={(event) => change({ location: event.target.value })}
        />
      </label>
      {saved?.series && (
        <ul className="facts">
          <SeriesLine series={saved.series} onOpen={onOpen} />
        </ul>
      )}
      <DraftAttachmentList attachments={draft.attachments} />
      <label className="field field-body">
        <span>{strings.description}</span>
        <textarea
          ref={text}
          value={edit.text}
          onChange={(event) => change({ text: event.target.value, html: null })}
        />
      </label>
    </form>
  );
}

/** Where there is no text to write into. */
const noPlace = { value: '', selectionStart: 0, selectionEnd: 0 };

interface TimeFieldProps {
  label: string;
  at: string;
  zone: string;
  error?: string | null;
  onChange: (at: string) => void;
}

function TimeField({ label, at, zone, error = null, onChange }: TimeFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="datetime-local"
        value={zonedInput.write(at, zone)}
        aria-invalid={error !== null}
        onChange={(event) => {
          const read = zonedInput.read(event.target.value, zone);
          if (read) onChange(read);
        }}
      />
      {error && <span className="field-error">{error}</span>}
    </label>
  );
}
