import { useEffect, useRef, useState } from 'react';
import type { FunctionRun, RunEnd } from '../FunctionRuns.ts';
import type { HostContext } from '../host/HostContext.ts';
import { OfficeHost } from '../host/OfficeHost.ts';

/** How long a function may take, in milliseconds. Outlook itself waits for five minutes, which nobody at the try-out would. */
const patience = 60_000;

interface FunctionFrameProps {
  run: FunctionRun;
  context: HostContext;
  onEnd: (run: FunctionRun, how: RunEnd) => void;
}

/** The page of a function that runs without a pane: a frame that nobody sees, with an Outlook of its own behind it. */
export function FunctionFrame({ run, context, onEnd }: FunctionFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [host] = useState(() => new OfficeHost(run.page, context, () => undefined));
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  }, [onEnd]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const detach = host.attach(element);
    element.src = host.frame.url;
    let isOver = false;
    const end = (how: RunEnd): void => {
      if (!isOver) ended.current(run, how);
      isOver = true;
    };
    const timer = setTimeout(() => end('late'), patience);
    void host.run(run.functionName, run.event).then(end);
    return () => {
      isOver = true;
      clearTimeout(timer);
      detach();
    };
  }, [host, run]);
  return (
    <iframe
      ref={frame}
      name={host.frame.name}
      title={run.functionName}
      hidden
      // As Outlook on the web frames its add-ins.
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
    />
  );
}
