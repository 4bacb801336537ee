import { ntlmField } from './ntlmField.ts';

/** Who an AUTHENTICATE_MESSAGE says it is from. */
export function ntlmUser(message: Buffer): string {
  return ntlmField(message, 36).toString('utf16le');
}
