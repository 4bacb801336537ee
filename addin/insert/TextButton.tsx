import { Button } from '@fluentui/react-components';
import { TextAddT20Regular } from '@fluentui/react-icons/svg/text-add-t';
import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import { BusyRing } from '../components/BusyRing.tsx';
import { Failure } from '../components/Failure.tsx';
import { SayContext } from '../hooks/SayContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickInsertTexts } from '../strings/insert/pickInsertTexts.ts';
import type { InsertedContent } from './InsertedContent.ts';
import { sentenceOf } from './sentenceOf.ts';
import { useInsertStyles } from './useInsertStyles.ts';

interface TextButtonProps {
  text: string;
  /** What the button is called, so that every one has a name of its own. */
  name: string;
  /** What will stand in the text, in short. */
  note: string;
  content: InsertedContent;
}

/** Puts something into the text where the cursor is. Pressed again it is there again, as in any text. */
export function TextButton({ text, name, note, content }: TextButtonProps) {
  const styles = useInsertStyles();
  const { outlook, language } = useTools();
  const { item } = useItem();
  const say = useContext(SayContext);
  const words = pickInsertTexts(language);
  const insert = useMutation({
    mutationFn: () => outlook.insert(item, content),
    onSuccess: () => say(words.inserted),
  });
  const { error } = insert;
  return (
    <div>
      <Button
        size="small"
        className={styles.button}
        icon={insert.isPending ? <BusyRing /> : <TextAddT20Regular />}
        disabledFocusable={insert.isPending}
        aria-label={name}
        onClick={() => insert.mutate()}
      >
        {text}
      </Button>
      <div className={styles.note}>{insert.isSuccess ? words.inserted : note}</div>
      {error && <Failure error={error} {...sentenceOf(error, words)} />}
    </div>
  );
}
