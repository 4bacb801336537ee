import type { ItemAttachment } from '../../mailbox/ItemAttachment.ts';
import { usePage } from '../PageContext.ts';
import { sandboxApi } from '../sandboxApi.ts';
import { Icon } from './Icon.tsx';

/** An item's attachments, each to be downloaded; pictures inside the body are not listed. */
export function AttachmentList({ itemId, all }: { itemId: string; all: ItemAttachment[] }) {
  const { strings, language, mailbox } = usePage();
  const listed = all.filter(({ isInline }) => !isInline);
  if (listed.length === 0) return null;
  return (
    <ul className="attachments" aria-label={strings.attachments}>
      {listed.map(({ id, name, size }) => (
        <li key={id}>
          <a
            className="attachment"
            href={sandboxApi.attachmentUrl(mailbox.id, itemId, id)}
            download
          >
            <Icon name="clip" />
            <span className="attachment-name">{name}</span>
            <span className="attachment-size">{formatSize(size, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function formatSize(bytes: number, language: string): string {
  const [amount, unit] =
    bytes < 1000
      ? [bytes, 'byte']
      : bytes < 1_000_000
        ? [bytes / 1000, 'kilobyte']
        : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 },
  }).format(amount);
}
