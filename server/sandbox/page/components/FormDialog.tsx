import { useEffect, useRef, useState } from 'react';
import { htmlToText } from '../../mailbox/htmlToText.ts';
import type { FormRequest } from '../host/HostContext.ts';
import { usePage } from '../PageContext.ts';
import { readPeople } from '../people.ts';
import { textToHtml } from '../textToHtml.ts';

/** A mail form that the add-in asked for. */
export type MailFormRequest = Exclude<FormRequest, { form: 'newAppointment' }>;

/** A mail as it was written in the form. */
export interface WrittenMail {
  form: MailFormRequest['form'];
  /** Addresses; an answer goes to those of the mail that it answers. */
  to: string[];
  subject: string;
  html: string;
}

interface FormDialogProps {
  request: MailFormRequest;
  /** @throws Error with the server's sentence where it refuses */
  onSend: (mail: WrittenMail) => Promise<void>;
  onClose: () => void;
}

/** The mail form that the add-in opened, with what it put there; what the user writes stands above it. */
export function FormDialog({ request, onSend, onClose }: FormDialogProps) {
  const { strings } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const isNew = request.form === 'newMail';
  const [to, setTo] = useState(isNew ? request.to.join('; ') : '');
  const [subject, setSubject] = useState(isNew ? request.subject : '');
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const given = htmlToText(request.html);

  const send = (): void => {
    setFailure(null);
    const { form } = request;
    const addresses = readPeople(to).map(({ address }) => address);
    const html = `<p>${textToHtml(text)}</p>${request.html}`;
    onSend({ form, to: addresses, subject, html }).catch((error: unknown) => {
      setFailure(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="form-dialog-title" onClose={onClose}>
      <h2 id="form-dialog-title">{strings.formTitles[request.form]}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {isNew && (
          <>
            <label className="field">
              <span>{strings.formTo}</span>
              <input
                type="text"
                required
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
            </label>
            <label className="field">
              <span>{strings.formSubject}</span>
              <input
                type="text"
                maxLength={255}
                value={subject}
                onChange={(event) => setSubject(event.target.value)}
              />
            </label>
          </>
        )}
        <label className="field">
          <span>{strings.formText}</span>
          <textarea rows={5} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        {given !== '' && (
          <>
            <p>{strings.formHint}</p>
            <blockquote>{given}</blockquote>
          </>
        )}
        {failure !== null && <p role="alert">{failure}</p>}
        <div className="dialog-buttons">
          <button type="submit" className="primary">
            {strings.send}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {strings.close}
          </button>
        </div>
      </form>
    </dialog>
  );
}
