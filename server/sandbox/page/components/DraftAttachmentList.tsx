import type { DraftAttachments } from '../DraftAttachments.ts';
import { usePage } from '../PageContext.ts';
import { useObservable } from '../useObservable.ts';
import { Icon } from './Icon.tsx';

/** The files on an item that is being written, each to be taken away again. */
export function DraftAttachmentList({ attachments }: { attachments: DraftAttachments }) {
  const { strings } = usePage();
  const all = useObservable(attachments.state);
  if (all.length === 0) return null;
  return (
    <ul className="attachments" aria-label={strings.attachments}>
      {all.map(({ id, name }) => (
        <li key={id}>
          <span className="attachment">
            <Icon name="clip" />
            <span className="attachment-name">{name}</span>
            <button
              type="button"
              aria-label={strings.removeAttachment(name)}
              onClick={() => attachments.remove(id)}
            >
              ×
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
