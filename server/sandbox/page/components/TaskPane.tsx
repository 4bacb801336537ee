import { useEffect, useRef, useState } from 'react';
import type { HostContext } from '../host/HostContext.ts';
import type { HostItem } from '../host/HostItem.ts';
import { OfficeHost } from '../host/OfficeHost.ts';
import { usePage } from '../PageContext.ts';
import { Icon } from './Icon.tsx';
import { PaneDivider } from './PaneDivider.tsx';

/** How long an add-in may be silent before the pane says so, in milliseconds. */
const patience = 15_000;

interface TaskPaneProps {
  sourceLocation: string;
  context: HostContext;
  item: HostItem | null;
  /** Another number for another item, also where the item's content stays the same. */
  opened: number;
  canBePinned: boolean;
  isPinned: boolean;
  onPin: (isPinned: boolean) => void;
  onClose: () => void;
}

/**
 * The pane on the right: the add-in's page in a frame, with the emulated Outlook behind it. It starts
 * anew when it is mounted anew; the item may change under it.
 */
export function TaskPane(props: TaskPaneProps) {
  const { sourceLocation, context, item, opened, canBePinned, isPinned } = props;
  const { strings } = usePage();
  const frame = useRef<HTMLIFrameElement>(null);
  const [phase, setPhase] = useState<'starting' | 'slow' | 'started'>('starting');
  const [width, setWidth] = useState(360);
  const [host] = useState(() => new OfficeHost(sourceLocation, context, () => setPhase('started')));

  // The frame gets its address only when the host listens, or its first request would be missed.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const detach = host.attach(element);
    element.src = host.frame.url;
    const timer = setTimeout(
      () => setPhase((now) => (now === 'starting' ? 'slow' : now)),
      patience,
    );
    return () => {
      clearTimeout(timer);
      detach();
    };
  }, [host]);

  const openedBefore = useRef(opened);
  useEffect(() => {
    if (openedBefore.current === opened) return;
    openedBefore.current = opened;
    host.itemChanged();
  }, [host, opened]);

  useEffect(() => {
    if (item?.kind === 'compose') {
      return item.mail.listen(({ to, cc }) => {
        if (to ?? cc)
          host.recipientsChanged({ to: to !== undefined, cc: cc !== undefined, bcc: false });
      });
    }
    if (item?.kind !== 'organizer') return undefined;
    const { draft } = item;
    return draft.listen((changed) => {
      const { start, end } = draft.state.get().edit;
      if (changed.required || changed.optional) {
        host.recipientsChanged({
          requiredAttendees: changed.required !== undefined,
          optionalAttendees: changed.optional !== undefined,
        });
      }
      if (changed.start ?? changed.end) {
        host.timeChanged({ start: Date.parse(start), end: Date.parse(end) });
      }
    });
  }, [host, item]);

  return (
    <aside className="pane" style={{ width }} aria-label={context.addin.name}>
      <PaneDivider width={width} onChange={setWidth} />
      <header className="pane-head">
        <h2>{context.addin.name}</h2>
        {canBePinned && (
          <button
            type="button"
            className="icon-button"
            aria-pressed={isPinned}
            aria-label={strings.pin}
            title={isPinned ? strings.unpin : strings.pin}
            onClick={() => props.onPin(!isPinned)}
          >
            <Icon name="pin" filled={isPinned} />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          id="pane-close"
          aria-label={strings.close}
          title={strings.close}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {phase !== 'started' && (
        <p className="pane-wait" role="status">
          {phase === 'starting' ? (
            strings.addinStarts(context.addin.name)
          ) : (
            <>
              {strings.addinSlow} <code>{sourceLocation}</code>
            </>
          )}
        </p>
      )}
      <iframe
        ref={frame}
        name={host.frame.name}
        title={context.addin.name}
        className="pane-frame"
        // As Outlook on the web frames its add-ins.
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
      />
    </aside>
  );
}
