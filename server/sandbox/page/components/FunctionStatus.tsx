import type { FunctionRuns } from '../FunctionRuns.ts';
import type { HostContext } from '../host/HostContext.ts';
import { usePage } from '../PageContext.ts';
import { useObservable } from '../useObservable.ts';
import { FunctionFrame } from './FunctionFrame.tsx';
import { Icon } from './Icon.tsx';

interface FunctionStatusProps {
  runs: FunctionRuns;
  context: HostContext;
  /** Another Outlook has other frames. */
  level: string;
}

/** What the add-in does without a pane: that a pressed button is at work, and what did not come to its end. */
export function FunctionStatus({ runs, context, level }: FunctionStatusProps) {
  const { strings, language } = usePage();
  const { running, failed } = useObservable(runs.state);
  const { name } = context.addin;
  const pressed = running.flatMap(({ label }) => label ?? []);
  return (
    <>
      <div className="function-status" role="status">
        {pressed.length > 0 && <p>{strings.functionRuns(name, pressed.join(', '))}</p>}
      </div>
      {failed && (
        <div className="banner banner-error" role="alert">
          <Icon name="warning" />
          <div>
            {failed.how === 'missing'
              ? strings.functionMissing(name, failed.run.functionName)
              : strings.functionFailed(name, failed.run.label ?? failed.run.functionName)}{' '}
            <button type="button" className="link" onClick={() => runs.dismiss()}>
              {strings.dismiss}
            </button>
          </div>
        </div>
      )}
      {running.map((run) => (
        <FunctionFrame
          key={`${run.id}/${language}/${level}`}
          run={run}
          context={context}
          onEnd={(ended, how) => runs.end(ended, how)}
        />
      ))}
    </>
  );
}
