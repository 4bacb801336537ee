import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FilableAttachment } from '../../../shared/filing.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import { EmptyNote } from '../../components/EmptyNote.tsx';
import { Hint } from '../../components/Hint.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { Section } from '../../components/Section.tsx';
import { useTools } from '../../hooks/useTools.ts';
import { pickFilingTexts } from '../../strings/filing/pickFilingTexts.ts';
import { saySize } from '../../strings/filing/saySize.ts';
import { Choice } from './Choice.tsx';

/** So many are listed at first. */
const listed = 12;

const useStyles = makeStyles({
  buttons: { display: 'flex', columnGap: '6px', marginBottom: '4px' },
  button: { minWidth: 'auto', paddingInline: '10px' },
});

interface AttachmentChoiceProps {
  attachments: readonly FilableAttachment[];
  /** Ids of those left out. */
  left: ReadonlySet<string>;
  isFixed: boolean;
  onLeft: (left: ReadonlySet<string>) => void;
}

/** Which attachments go along: all, none, or each by itself; the pictures in the text together. */
export function AttachmentChoice({ attachments, left, isFixed, onLeft }: AttachmentChoiceProps) {
  const styles = useStyles();
  const { language, locale } = useTools();
  const words = pickFilingTexts(language);
  const [all, setAll] = useState(false);
  const files = attachments.filter(({ isInline }) => !isInline);
  const inline = attachments.filter(({ isInline }) => isInline);
  const chosen = attachments.filter(({ id }) => !left.has(id));
  const size = sizeOf(chosen);
  const put = (some: readonly FilableAttachment[], isOn: boolean) => {
    const next = new Set(left);
    for (const { id } of some) {
      if (isOn) next.delete(id);
      else next.add(id);
    }
    onLeft(next);
  };
  const count = files.filter(({ id }) => !left.has(id)).length;
  const note = words.chosen(count, files.length, saySize(size, locale));
  return (
    <Section title={words.attachments} note={attachments.length === 0 ? undefined : note}>
      {attachments.length === 0 && <EmptyNote text={words.none} height={24} />}
      {files.length > 1 && (
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={isFixed}
            aria-label={words.allNamed}
            onClick={() => put(files, true)}
          >
            {words.all}
          </Button>
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={isFixed}
            aria-label={words.nothingNamed}
            onClick={() => put(files, false)}
          >
            {words.nothing}
          </Button>
        </div>
      )}
      {(all ? files : files.slice(0, listed)).map((file) => (
        <Choice
          key={file.id}
          text={file.name}
          note={saySize(file.size, locale)}
          isOn={!left.has(file.id)}
          isFixed={isFixed}
          onChange={(isOn) => put([file], isOn)}
        />
      ))}
      {!all && files.length > listed && (
        <MoreButton text={words.showAll(files.length)} onClick={() => setAll(true)} />
      )}
      {inline.length > 0 && (
        <Choice
          text={words.inline(inline.length)}
          note={saySize(sizeOf(inline), locale)}
          isOn={inline.some(({ id }) => !left.has(id))}
          isFixed={isFixed}
          onChange={(isOn) => put(inline, isOn)}
        />
      )}
      {size > filingLimits.bytes && (
        <Hint>{words.tooLarge(saySize(filingLimits.bytes, locale))}</Hint>
      )}
    </Section>
  );
}

function sizeOf(some: readonly FilableAttachment[]): number {
  return some.reduce((sum, { size }) => sum + size, 0);
}
