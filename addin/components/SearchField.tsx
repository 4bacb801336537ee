import { Button, Input, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useRef } from 'react';
import { useTools } from '../hooks/useTools.ts';

const useStyles = makeStyles({
  input: {
    width: '100%',
    // The browser's own cross is not reachable by keyboard; ours is.
    '& input::-webkit-search-cancel-button': { display: 'none' },
  },
});

interface SearchFieldProps {
  text: string;
  onText: (text: string) => void;
}

/** The search box; Escape empties it. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  return (
    <form role="search" onSubmit={(event) => event.preventDefault()}>
      <Input
        ref={input}
        className={styles.input}
        type="search"
        appearance="outline"
        aria-label={texts.search.label}
        placeholder={texts.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(_event, { value }) => onText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          // Office.js would hand Escape on, and Outlook take the focus out of the pane.
          event.stopPropagation();
          event.preventDefault();
          clear();
        }}
        contentBefore={<Search20Regular aria-hidden="true" />}
        contentAfter={
          text === '' ? null : (
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={texts.search.clear}
              title={texts.search.clear}
              onClick={clear}
            />
          )
        }
      />
    </form>
  );
}
