import type { HandedMail } from '../../../shared/filing.ts';

type Attachment = HandedMail['attachments'][number];

/**
 * Brings the pictures of a body and its attachments together. Before Mailbox 1.16 Outlook does not say by what the HTML names a
 * picture: it is a `cid:` that begins with the file's name, or an address that holds the attachment's id.
 */
export function placePictures(
  html: string,
  attachments: readonly Attachment[],
): { html: string; attachments: Attachment[] } {
  const said = [
    ...new Set([...html.matchAll(/\bcid:([^"'\s<>)]+)/gi)].map((found) => found[1] ?? '')),
  ];
  let placed = html;
  const named = attachments.map((one, index): Attachment => {
    if (!one.isInline || one.contentId !== null) return one;
    const found = said.find((cid) => cid.split('@')[0]?.toLowerCase() === one.name.toLowerCase());
    if (found !== undefined) return { ...one, contentId: found };
    const contentId = `picture-${index + 1}`;
    const inPlace = placed.replace(
      /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
      (whole, ...groups) => {
        const [before = '', double, single] = groups as (string | undefined)[];
        const source = double ?? single ?? '';
        const isIt = source.includes(one.id) || source.includes(encodeURIComponent(one.id));
        return isIt ? `${before}"cid:${contentId}"` : whole;
      },
    );
    if (inPlace === placed) return one;
    placed = inPlace;
    return { ...one, contentId };
  });
  return { html: placed, attachments: named };
}
