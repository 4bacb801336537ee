import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { Announcer } from '../components/Announcer.tsx';
import { DefectCatcher } from '../components/DefectCatcher.tsx';
import type { Tools } from '../hooks/ToolsContext.ts';
import { ToolsContext } from '../hooks/ToolsContext.ts';
import { useTheme } from '../hooks/useTheme.ts';
import { paneThemes } from '../paneThemes.ts';
import { OwnFrame } from './OwnFrame.tsx';

interface OwnAppProps {
  tools: Tools;
  queries: QueryClient;
  onLeave: () => Promise<void>;
}

/** The user's own page. */
export function OwnApp({ tools, queries, onLeave }: OwnAppProps) {
  return (
    <ToolsContext value={tools}>
      <QueryClientProvider client={queries}>
        <Themed onLeave={onLeave} />
      </QueryClientProvider>
    </ToolsContext>
  );
}

const useStyles = makeStyles({
  ground: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
});

function Themed({ onLeave }: Pick<OwnAppProps, 'onLeave'>) {
  return (
    <FluentProvider theme={paneThemes[useTheme()]} className={useStyles().ground}>
      <Announcer>
        <DefectCatcher>
          <OwnFrame onLeave={onLeave} />
        </DefectCatcher>
      </Announcer>
    </FluentProvider>
  );
}
