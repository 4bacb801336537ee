import { useEffect, useRef } from 'react';
import { htmlToText } from '../../mailbox/htmlToText.ts';
import type { FormRequest } from '../host/HostContext.ts';
import { usePage } from '../PageContext.ts';

/** A mail form that the add-in asked for. */
export type MailFormRequest = Exclude<FormRequest, { form: 'newAppointment' }>;

/** Says which mail form Outlook would open now and with what; the try-out writes no mail. */
export function FormDialog({
  request,
  onClose,
}: {
  request: MailFormRequest;
  onClose: () => void;
}) {
  const { strings } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="form-dialog-title" onClose={onClose}>
      <h2 id="form-dialog-title">{strings.formTitles[request.form]}</h2>
      <p>{strings.formHint}</p>
      {request.form === 'newMail' && (
        <p>
          <strong>{request.to.join('; ')}</strong> {request.subject}
        </p>
      )}
      <blockquote>{htmlToText(request.html) || strings.formEmpty}</blockquote>
      <form method="dialog">
        <button type="submit" className="primary">
          {strings.close}
        </button>
      </form>
    </dialog>
  );
}
