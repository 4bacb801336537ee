import type { HostContent } from '../../HostMail.ts';
import { PaneError } from '../../PaneError.ts';

/** An attachment's bytes. @throws PaneError with reason `attached-item` for a link to a file that lies elsewhere. */
export function bytesOf({ content, format }: HostContent): Uint8Array<ArrayBuffer> {
  if (format === 'eml' || format === 'iCalendar') return new TextEncoder().encode(content);
  if (format !== 'base64') {
    throw new PaneError('invalid-input', `An attachment is a ${format}.`, {
      reason: 'attached-item',
    });
  }
  const binary = atob(content);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
