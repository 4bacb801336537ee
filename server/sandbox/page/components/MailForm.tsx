import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { cleanHtml } from '../cleanHtml.ts';
import { usePage } from '../PageContext.ts';
import { useObservable } from '../useObservable.ts';
import type { ComposedMail } from '../ComposedMail.ts';
import { DraftAttachmentList } from './DraftAttachmentList.tsx';
import { Icon } from './Icon.tsx';
import { ItemBody } from './ItemBody.tsx';
import { PeopleField } from './PeopleField.tsx';

interface MailFormProps {
  mail: ComposedMail;
  onSent: () => void;
  children: ReactNode;
}

/** A mail that is written. The add-in may change it while it is open. `children` are messages over it. */
export function MailForm({ mail, onSent, children }: MailFormProps) {
  const { strings } = usePage();
  const { to, cc, subject } = useObservable(mail.state);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  const send = (): void => {
    setFailure(null);
    setSending(true);
    mail.send().then(onSent, (error: unknown) => {
      setSending(false);
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <form
      className="item appointment-form mail-form"
      aria-label={strings.formTitles[mail.form]}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) send();
      }}
    >
      <div className="form-head">
        <button type="submit" className="primary" disabled={to.length + cc.length === 0}>
          <Icon name="sent" />
          {strings.send}
        </button>
        <span role="status" className="form-state">
          {failure ?? ''}
        </span>
      </div>
      {children}
      <PeopleField
        label={strings.formTo}
        people={to}
        onChange={(people) => mail.change({ to: people }, 'user')}
      />
      <PeopleField
        label={strings.cc}
        people={cc}
        onChange={(people) => mail.change({ cc: people }, 'user')}
      />
      <label className="field field-title">
        <span>{strings.formSubject}</span>
        <input
          type="text"
          maxLength={255}
          value={subject}
          onChange={(event) => mail.change({ subject: event.target.value }, 'user')}
        />
      </label>
      <DraftAttachmentList attachments={mail.attachments} />
      <Editor mail={mail} label={strings.formText} />
      {mail.answered && (
        <ItemBody html={mail.answered.html} text={mail.answered.text} title={strings.body} />
      )}
    </form>
  );
}

/** Where a mail's text is written. What the add-in inserts stands where the cursor was last, else at the end. */
function Editor({ mail, label }: { mail: ComposedMail; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const show = (): void => {
      const { html } = mail.state.get();
      if (element.innerHTML !== html) element.innerHTML = cleanHtml(html);
    };
    show();
    const hide = mail.showIn((html) => {
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      const piece = document.createRange().createContextualFragment(cleanHtml(html));
      if (range && element.contains(range.commonAncestorContainer)) {
        range.deleteContents();
        range.insertNode(piece);
        // What comes next stands behind it and not in its place.
        range.collapse(false);
      } else element.append(piece);
      mail.change({ html: element.innerHTML }, 'addin');
    });
    const stop = mail.state.subscribe(show);
    return () => {
      hide();
      stop();
    };
  }, [mail]);
  return (
    <div
      ref={place}
      className="mail-editor"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      contentEditable
      suppressContentEditableWarning
      onInput={(event) => mail.change({ html: event.currentTarget.innerHTML }, 'user')}
    />
  );
}
