import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { useRef } from 'react';
import { PaneError } from './PaneError.ts';
import { Announcer } from './components/Announcer.tsx';
import { DefectCatcher } from './components/DefectCatcher.tsx';
import type { Tools } from './hooks/ToolsContext.ts';
import { ToolsContext } from './hooks/ToolsContext.ts';
import { useKeptFocus } from './hooks/useKeptFocus.ts';
import { useSelection } from './hooks/useSelection.ts';
import { useSession } from './hooks/useSession.ts';
import { useTheme } from './hooks/useTheme.ts';
import { useTools } from './hooks/useTools.ts';
import { FailurePage } from './pages/FailurePage.tsx';
import { FirstContactPage } from './pages/FirstContactPage.tsx';
import { MessagePage } from './pages/MessagePage.tsx';
import { OpenItemPages } from './pages/OpenItemPages.tsx';
import { paneThemes } from './paneThemes.ts';

/** The pane. */
export function App({ tools, queries }: { tools: Tools; queries: QueryClient }) {
  return (
    <ToolsContext value={tools}>
      <QueryClientProvider client={queries}>
        <Frame />
      </QueryClientProvider>
    </ToolsContext>
  );
}

const useStyles = makeStyles({
  // The page itself scrolls; the ground is the theme's to the very bottom.
  ground: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    // What is left of 320 pixels when all is enlarged twice or more: words break, nothing is cut off.
    '@media (max-width: 200px)': {
      '& *': { minWidth: 0, overflowWrap: 'anywhere' },
      '& :is(button, a)': { height: 'auto', paddingInline: '2px', whiteSpace: 'normal' },
      '& :is(header, main, main > div, section, footer)': { paddingInline: '4px' },
    },
  },
});

function Frame() {
  const styles = useStyles();
  const theme = useTheme();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <FluentProvider ref={root} theme={paneThemes[theme]} className={styles.ground}>
      <Announcer>
        <DefectCatcher>
          <CurrentPage />
        </DefectCatcher>
      </Announcer>
    </FluentProvider>
  );
}

/** Which page fits: who is not known signs in first, then it depends on what is selected. */
function CurrentPage() {
  const { texts } = useTools();
  const session = useSession();
  const selection = useSelection();
  if (session.error instanceof PaneError && session.error.reason === 'not-paired') {
    return <FirstContactPage />;
  }
  if (session.isError && !session.data) {
    return <FailurePage error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (selection.isError && !selection.data) {
    return <FailurePage error={selection.error} onRetry={() => void selection.refetch()} />;
  }
  switch (selection.data?.state) {
    case 'item':
      return <OpenItemPages key={selection.data.item.key} item={selection.data.item} />;
    case 'unsupported':
      return (
        <MessagePage title={texts.start.unsupportedTitle} text={texts.start.unsupportedText} />
      );
    case 'nothing':
      return <MessagePage title={texts.start.nothingTitle} text={texts.start.nothingText} />;
    case undefined:
      // One tick for a mail; the texts of an appointment being written take a moment.
      return null;
  }
}
