import type { Folder, FolderKind } from '../../mailbox/Folder.ts';
import { usePage } from '../PageContext.ts';
import { Icon } from './Icon.tsx';

interface FolderListProps {
  folders: Folder[];
  selected: FolderKind;
  onSelect: (folder: FolderKind) => void;
}

/** The mailbox's folders, the calendar among them. */
export function FolderList({ folders, selected, onSelect }: FolderListProps) {
  const { strings } = usePage();
  return (
    <nav className="folders" aria-label={strings.folders}>
      <ul>
        {folders.map(({ id, unread }) => (
          <li key={id}>
            <button
              type="button"
              className="folder"
              aria-current={id === selected ? 'page' : undefined}
              onClick={() => onSelect(id)}
            >
              <Icon name={id} />
              <span className="folder-name">{strings.folderNames[id]}</span>
              {unread > 0 && (
                <>
                  <span className="count" aria-hidden="true">
                    {unread}
                  </span>
                  <span className="hidden">{strings.unread(unread)}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
