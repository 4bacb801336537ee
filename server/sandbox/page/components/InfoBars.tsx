import type { NotificationBoard } from '../host/NotificationBoard.ts';
import { usePage } from '../PageContext.ts';
import { useObservable } from '../useObservable.ts';
import { Icon } from './Icon.tsx';

interface InfoBarsProps {
  board: NotificationBoard;
  item: string;
  addinName: string;
}

const kinds = ['info', 'progress', 'error', 'info'];

/** The messages that the add-in put over the item. */
export function InfoBars({ board, item, addinName }: InfoBarsProps) {
  const { strings } = usePage();
  const all = useObservable(board.all);
  const messages = all.get(item) ?? [];
  if (messages.length === 0) return null;
  return (
    <div className="info-bars" role="status" aria-label={strings.messageFrom(addinName)}>
      {messages.map(({ key, type, message }) => (
        <div key={key} className={`info-bar info-bar-${kinds[type] ?? 'info'}`}>
          <strong>{addinName}</strong>
          <span>{message}</span>
          <button
            type="button"
            className="icon-button"
            title={strings.dismiss}
            aria-label={`${strings.dismiss}: ${message}`}
            onClick={() => board.remove(item, key)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
