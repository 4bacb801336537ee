import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { useContext } from 'react';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({ button: { alignSelf: 'start', minWidth: 'auto' } });

/** Opens the page on which a contact, an appointment or a task is made in the ERP out of the open item. */
export function CreateButton() {
  const styles = useStyles();
  const { texts } = useTools();
  const pages = useContext(PagesContext);
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      icon={<Add16Regular />}
      onClick={() => pages.open({ create: null, person: null })}
    >
      {texts.create.open}
    </Button>
  );
}
