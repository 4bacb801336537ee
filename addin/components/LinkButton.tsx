import { Button, makeStyles } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import type { Linking } from '../hooks/useLinking.ts';
import { useTools } from '../hooks/useTools.ts';
import { BusyRing } from './BusyRing.tsx';

const useStyles = makeStyles({
  button: { minWidth: 'auto', marginTop: '5px', paddingInline: '10px', maxWidth: '100%' },
});

interface LinkButtonProps {
  linking: Linking;
  /** The record's title and number, so that every button of a list has a name of its own. */
  title: string;
}

/** Links with one press. It stays in its place when done, so that the keyboard does, too. */
export function LinkButton({ linking, title }: LinkButtonProps) {
  const styles = useStyles();
  const { texts } = useTools();
  if (linking.linked) {
    return (
      <Button
        className={styles.button}
        size="small"
        disabledFocusable
        icon={<Checkmark16Regular />}
        aria-label={texts.links.linkedNamed(title)}
      >
        {texts.links.linked}
      </Button>
    );
  }
  return (
    <Button
      className={styles.button}
      size="small"
      icon={linking.busy ? <BusyRing /> : <Link16Regular />}
      disabledFocusable={linking.busy}
      aria-label={texts.links.linkNamed(title)}
      onClick={linking.press}
    >
      {texts.links.link}
    </Button>
  );
}
