import { PaneError } from '../PaneError.ts';
import { officeCalls } from './officeCalls.ts';

/** Office.js's ooeNoCapability: the manifest's permission does not reach. */
const noPermission = 7000;

/** What a call of {@link officeCalls} failed with, as our own error; reason `<row>-failed` or `<row>-permission`. */
export function officeRefusal(
  name: keyof typeof officeCalls,
  error: { code?: number; message?: string },
): PaneError {
  const detail = `${officeCalls[name].call}: ${error.code ?? ''} ${error.message ?? ''}`.trim();
  if (error.code === noPermission || /permission|berechtigung/i.test(error.message ?? '')) {
    // Classic Outlook 2510 to 2604 does this to identity tokens (OfficeDev/office-js issue 6340).
    return new PaneError('not-allowed', detail, { reason: `${name}-permission`, cause: error });
  }
  return new PaneError('unavailable', detail, { reason: `${name}-failed`, cause: error });
}
