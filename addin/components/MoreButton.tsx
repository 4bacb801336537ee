import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BusyRing } from './BusyRing.tsx';

const useStyles = makeStyles({
  button: {
    width: '100%',
    justifyContent: 'center',
    marginTop: '4px',
    color: tokens.colorBrandForegroundLink,
  },
});

interface MoreButtonProps {
  text: string;
  busy?: boolean;
  onClick: () => void;
}

/** Shows the rest of a list. */
export function MoreButton({ text, busy = false, onClick }: MoreButtonProps) {
  return (
    <Button
      className={useStyles().button}
      size="small"
      appearance="subtle"
      icon={busy ? <BusyRing /> : null}
      disabledFocusable={busy}
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
