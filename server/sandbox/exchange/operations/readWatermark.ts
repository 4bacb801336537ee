import type { Mailbox } from '../store/Mailbox.ts';

/** The place that a watermark stands for; null for what is none of this mailbox. */
export function readWatermark(mailbox: Mailbox, watermark: string): number | null {
  const [guid, place] = Buffer.from(watermark, 'base64').toString().split(':');
  return guid === mailbox.guid && /^\d+$/.test(place ?? '') ? Number(place) : null;
}
