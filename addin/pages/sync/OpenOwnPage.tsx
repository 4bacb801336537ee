import { Button, makeStyles } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons/svg/open';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyRing } from '../../components/BusyRing.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Hint } from '../../components/Hint.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { pickOwnTexts } from '../../strings/own/pickOwnTexts.ts';

const useStyles = makeStyles({ button: { minWidth: 'auto', paddingInline: '10px' } });

/**
 * Opens the user's own page in a browser window. The address carries a code behind its `#`, which no server is sent, which is
 * good once and for a minute, and which the page takes out of the address at once.
 */
export function OpenOwnPage() {
  const styles = useStyles();
  const { api, outlook, language, locale } = useTools();
  const words = pickOwnTexts(language);
  const [held, setHeld] = useState<string | null>(null);
  const open = useMutation({
    mutationFn: () => api.call('openPage', { language: locale }),
    onSuccess: ({ code }) => {
      const address = `${location.origin}/addin/own.html#code=${code}`;
      if (outlook.openLink(address)) return;
      const opened = window.open(address, '_blank');
      // Nobody reaches back from there into the pane.
      if (opened) opened.opener = null;
      else setHeld(address);
    },
  });
  return (
    <div>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={open.isPending ? <BusyRing /> : <Open16Regular />}
        disabledFocusable={open.isPending}
        onClick={() => {
          setHeld(null);
          open.mutate();
        }}
      >
        {words.open}
      </Button>
      {held !== null && (
        <>
          <Hint>{words.openHint}</Hint>
          <a href={held} target="_blank" rel="noopener noreferrer" onClick={() => setHeld(null)}>
            {words.openLink}
          </a>
        </>
      )}
      {open.error && <Failure error={open.error} onRetry={() => open.mutate()} />}
    </div>
  );
}
