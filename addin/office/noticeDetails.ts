import type { Notice } from '../Notice.ts';

/**
 * A notice as Outlook takes one. It wants an icon of the manifest (Resources, Images) with what is done, and takes none with
 * the others.
 */
export function noticeDetails({ kind, text: message }: Notice): {
  type: string;
  message: string;
  icon?: string;
  persistent?: boolean;
} {
  if (kind === 'failed') return { type: 'errorMessage', message };
  if (kind === 'busy') return { type: 'progressIndicator', message };
  return { type: 'informationalMessage', message, icon: 'icon.16', persistent: false };
}
