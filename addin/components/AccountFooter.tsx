import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../hooks/useSession.ts';
import { useTools } from '../hooks/useTools.ts';
import { Failure } from './Failure.tsx';
import { SyncLine } from './SyncLine.tsx';

const useStyles = makeStyles({
  footer: {
    padding: '4px 20px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    // Kept while nobody is known yet.
    minHeight: '24px',
  },
  ask: { margin: '0 0 4px', color: tokens.colorNeutralForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { minWidth: 'auto', paddingInline: '4px', fontWeight: tokens.fontWeightRegular },
});

interface AccountFooterProps {
  /** What stands above is there: what is added now at the end moves nothing. */
  settled: boolean;
}

/** Who is signed in to which ERP, the way out, and how the sync is. */
export function AccountFooter({ settled }: AccountFooterProps) {
  const styles = useStyles();
  const { api, texts } = useTools();
  const client = useQueryClient();
  const { data: session } = useSession();
  const [asking, setAsking] = useState(false);
  const unpair = useMutation({
    mutationFn: () => api.unpair(),
    onSuccess: () => client.resetQueries({ queryKey: ['session'] }),
  });
  return (
    <footer className={styles.footer} aria-label={texts.account.label}>
      {asking ? (
        <>
          <p className={styles.ask}>{texts.account.unpairAsk}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              disabledFocusable={unpair.isPending}
              onClick={() => unpair.mutate()}
            >
              {texts.account.unpair}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
              {texts.account.cancel}
            </Button>
          </div>
          {unpair.error && <Failure error={unpair.error} />}
        </>
      ) : (
        <div className={styles.line}>
          {session && (
            <>
              <span title={session.erp.name}>
                {texts.account.as(session.user.name, session.user.companyName)}
              </span>
              <Button
                className={styles.quiet}
                size="small"
                appearance="transparent"
                onClick={() => setAsking(true)}
              >
                {texts.account.unpair}
              </Button>
            </>
          )}
        </div>
      )}
      {settled && <SyncLine />}
    </footer>
  );
}
