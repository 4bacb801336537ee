import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import { useMutation } from '@tanstack/react-query';
import { useContext, useRef } from 'react';
import type { Inserts } from '../../shared/inserting.ts';
import { BusyRing } from '../components/BusyRing.tsx';
import { Failure } from '../components/Failure.tsx';
import { Hint } from '../components/Hint.tsx';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useTools } from '../hooks/useTools.ts';
import { saySize } from '../strings/filing/saySize.ts';
import { pickInsertTexts } from '../strings/insert/pickInsertTexts.ts';
import { sentenceOf } from './sentenceOf.ts';
import { useInsertStyles } from './useInsertStyles.ts';

interface DocumentButtonProps {
  target: RecordTarget;
  document: NonNullable<Inserts['document']>;
}

/** Attaches a record's PDF, and takes it away again. Where that cannot be it says why. */
export function DocumentButton({ target, document }: DocumentButtonProps) {
  const styles = useInsertStyles();
  const { api, outlook, language, locale } = useTools();
  const { item } = useItem();
  const say = useContext(SayContext);
  const button = useRef<HTMLButtonElement>(null);
  const words = pickInsertTexts(language);
  const { name, bytes, isTooLarge, most } = document;
  const attach = useMutation({
    mutationFn: async () => {
      const file = await api.call('readDocument', { ref: target.ref });
      return outlook.attach(item, file);
    },
    onSuccess: () => say(words.attached(name)),
  });
  const detach = useMutation({
    mutationFn: (id: string) => outlook.detach(item, id),
    onSuccess: () => {
      attach.reset();
      say(words.detached(name));
      // The button that was pressed goes.
      button.current?.focus({ preventScroll: true });
    },
  });
  if (!outlook.takesFiles) return <Hint>{words.noFiles}</Hint>;
  if (isTooLarge) return <Hint>{words.tooLarge(name, saySize(most, locale))}</Hint>;
  const id = attach.data;
  const error = attach.error ?? detach.error;
  return (
    <div>
      <div className={styles.row}>
        <Button
          ref={button}
          size="small"
          className={styles.button}
          icon={attach.isPending ? <BusyRing /> : <Attach16Regular />}
          disabledFocusable={attach.isPending || id !== undefined}
          aria-label={id === undefined ? words.documentNamed(name) : words.isAttachedNamed(name)}
          onClick={() => attach.mutate()}
        >
          {id === undefined ? words.document : words.isAttached}
        </Button>
        {id !== undefined && (
          <Button
            size="small"
            className={styles.button}
            icon={detach.isPending ? <BusyRing /> : <ArrowUndo16Regular />}
            disabledFocusable={detach.isPending}
            aria-label={words.undoNamed(name)}
            onClick={() => detach.mutate(id)}
          >
            {words.undo}
          </Button>
        )}
      </div>
      <div className={styles.note}>
        {id !== undefined
          ? words.attached(name)
          : bytes === null
            ? name
            : `${name} · ${saySize(bytes, locale)}`}
      </div>
      {error && <Failure error={error} {...sentenceOf(error, words)} />}
    </div>
  );
}
