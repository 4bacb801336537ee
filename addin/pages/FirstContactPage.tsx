import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useRef, useState } from 'react';
import { PaneError } from '../PaneError.ts';
import { BusyRing } from '../components/BusyRing.tsx';
import { Failure } from '../components/Failure.tsx';
import { FormField } from '../components/FormField.tsx';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  main: { padding: '24px 20px', maxWidth: '400px', margin: '0 auto' },
  icon: { display: 'block', width: '48px', height: '48px', marginBottom: '16px' },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  privacy: {
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** First contact: the ERP's own login ties this mailbox to an ERP user, once. */
export function FirstContactPage() {
  const styles = useStyles();
  const { api, texts } = useTools();
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({});
  const loginInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const pair = useMutation({
    mutationFn: () => api.pair(login, password),
    onSuccess: (session) => client.setQueryData(['session'], session),
    onError: (error) => {
      if (isRefusal(error)) passwordInput.current?.focus();
    },
  });

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (pair.isPending) return;
    const left = {
      ...(login.trim() === '' && { login: texts.pair.loginMissing }),
      ...(password === '' && { password: texts.pair.passwordMissing }),
    };
    setMissing(left);
    if (left.login !== undefined) loginInput.current?.focus();
    else if (left.password !== undefined) passwordInput.current?.focus();
    else pair.mutate();
  };

  const refused = isRefusal(pair.error);
  return (
    <main className={styles.main}>
      <img className={styles.icon} src="/addin/assets/icon-80.png" alt="" />
      <h1 className={styles.title}>{texts.pair.title}</h1>
      <p className={styles.text}>{texts.pair.text}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <FormField label={texts.pair.login} error={missing.login}>
          {(field) => (
            <Input
              {...field}
              ref={loginInput}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
              value={login}
              onChange={(_event, { value }) => setLogin(value)}
            />
          )}
        </FormField>
        <FormField
          label={texts.pair.password}
          error={missing.password ?? (refused ? texts.pair.refused : undefined)}
        >
          {(field) => (
            <Input
              {...field}
              ref={passwordInput}
              type="password"
              name="password"
              autoComplete="current-password"
              maxLength={500}
              value={password}
              onChange={(_event, { value }) => setPassword(value)}
            />
          )}
        </FormField>
        {pair.error && !refused && <Failure error={pair.error} />}
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={pair.isPending}
          icon={pair.isPending ? <BusyRing /> : null}
        >
          {pair.isPending ? texts.pair.busy : texts.pair.submit}
        </Button>
      </form>
      <p className={styles.privacy}>{texts.pair.privacy}</p>
    </main>
  );
}

/** The ERP refused the login, as opposed to Exchange's token or the network. */
function isRefusal(error: Error | null): boolean {
  return error instanceof PaneError && error.reason === 'wrong-login';
}
