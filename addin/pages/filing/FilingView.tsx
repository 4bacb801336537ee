import { useContext, useEffect, useState } from 'react';
import type { FilableMail } from '../../../shared/filing.ts';
import { filingLimits } from '../../../shared/filingLimits.ts';
import { EmptyNote } from '../../components/EmptyNote.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Hint } from '../../components/Hint.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { Section } from '../../components/Section.tsx';
import { SectionSkeleton } from '../../components/SectionSkeleton.tsx';
import { SayContext } from '../../hooks/SayContext.ts';
import { useItem } from '../../hooks/useItem.ts';
import { useTools } from '../../hooks/useTools.ts';
import { PaneError } from '../../PaneError.ts';
import { recordKey } from '../../recordKey.ts';
import { pickFilingTexts } from '../../strings/filing/pickFilingTexts.ts';
import { AttachmentChoice } from './AttachmentChoice.tsx';
import { Choice } from './Choice.tsx';
import { FiledSection } from './FiledSection.tsx';
import { FilingButtons } from './FilingButtons.tsx';
import { useFiling } from './useFiling.ts';

/** The mail that is filed: to what, with which attachments, how far it is, and what came of it. */
export function FilingView() {
  const { language } = useTools();
  const words = pickFilingTexts(language);
  const filing = useFiling();
  if (filing.error !== null) {
    const sentence = sentenceOf(filing.error, words.reasons);
    return <Failure error={filing.error} onRetry={filing.refetch} {...sentence} />;
  }
  if (filing.mail === undefined) return <SectionSkeleton rows={2} />;
  return <Shown mail={filing.mail} filing={filing} />;
}

interface ShownProps {
  mail: FilableMail;
  filing: ReturnType<typeof useFiling>;
}

/** What was chosen is kept here, whatever comes of it. */
function Shown({ mail, filing }: ShownProps) {
  const { language } = useTools();
  const words = pickFilingTexts(language);
  const say = useContext(SayContext);
  const { links } = useItem();
  const [leftRecords, setLeftRecords] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { state, attachments, keepsDocuments, kinds } = mail;
  const { file, withdraw, isBusy } = filing;
  const rows = (links.rows ?? []).filter(({ removed }) => !removed).map(({ link }) => link);
  const takers = rows.filter(({ ref }) => kinds.includes(ref.kind));
  const records = takers.map(({ ref }) => ref).filter((ref) => !leftRecords.has(recordKey(ref)));
  const chosen = keepsDocuments ? attachments.filter(({ id }) => !left.has(id)) : [];
  const size = chosen.reduce((sum, one) => sum + one.size, 0);
  const isPossible =
    records.length > 0 &&
    records.length <= filingLimits.records &&
    chosen.length <= filingLimits.attachments &&
    size <= filingLimits.bytes;
  const { isSuccess } = file;
  useEffect(() => {
    if (isSuccess) say(words.done);
  }, [isSuccess, say, words]);
  const failure = file.error ?? withdraw.error ?? filing.stop.error;
  return (
    <>
      {state.filed && (
        <FiledSection
          // Anew for every filing, so that it asks anew.
          key={state.filed.at}
          filed={state.filed}
          isBusy={withdraw.isPending}
          onWithdraw={() => {
            withdraw.mutate(undefined, {
              onSuccess: () => {
                file.reset();
                say(words.withdrawn);
              },
            });
          }}
        />
      )}
      {filing.isUnreadable ? (
        <Unreadable />
      ) : (
        <>
          <Section title={words.to}>
            {takers.length === 0 && <EmptyNote text={words.toNone} height={40} />}
            {takers.map(({ ref, title }) => (
              <Choice
                key={recordKey(ref)}
                text={title}
                isOn={!leftRecords.has(recordKey(ref))}
                isFixed={isBusy}
                onChange={(isOn) =>
                  setLeftRecords((all) => withOrWithout(all, recordKey(ref), !isOn))
                }
              />
            ))}
            {rows
              .filter((row) => !takers.includes(row))
              .map(({ ref, title }) => (
                <Hint key={recordKey(ref)}>{words.toOther(title)}</Hint>
              ))}
          </Section>
          {keepsDocuments ? (
            <AttachmentChoice
              attachments={attachments}
              left={left}
              isFixed={isBusy}
              onLeft={setLeft}
            />
          ) : (
            <Hint>{words.notKept}</Hint>
          )}
          {mail.isInErp && state.filed === null && <Hint>{words.known}</Hint>}
          {filing.wasInterrupted && state.filed === null && <Hint>{words.interrupted}</Hint>}
          {state.busy !== null && (
            <>
              <Hint>{words.other(state.busy)}</Hint>
              <MoreButton text={words.look} onClick={filing.refetch} />
            </>
          )}
          {failure !== null && (
            <>
              <Failure error={failure} {...sentenceOf(failure, words.reasons)} />
              {isStale(failure) && <MoreButton text={words.look} onClick={filing.refetch} />}
            </>
          )}
          <FilingButtons
            isFiled={state.filed !== null}
            isPossible={isPossible}
            isBusy={isBusy}
            isStopping={filing.stop.isPending || (isBusy && filing.stop.isSuccess)}
            progress={filing.progress}
            handing={filing.handing}
            onFile={() => {
              filing.stop.reset();
              withdraw.reset();
              const ids = chosen.map(({ id }) => id);
              file.mutate({ records, attachments: ids, again: state.filed !== null });
            }}
            onStop={() => filing.stop.mutate()}
          />
        </>
      )}
    </>
  );
}

/** Why this mail cannot be filed here, and who can change that. */
function Unreadable() {
  const { language } = useTools();
  const words = pickFilingTexts(language);
  return (
    <>
      <Hint>{words.unreadable}</Hint>
      <Hint>{words.unreadableHelp}</Hint>
    </>
  );
}

function withOrWithout(all: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(all);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}

/** The page's own words for a reason, where it has some. */
function sentenceOf(error: unknown, reasons: Partial<Record<string, string>>) {
  const reason = error instanceof PaneError ? error.reason : undefined;
  const sentence = reason === undefined ? undefined : reasons[reason];
  return sentence === undefined ? {} : { sentence };
}

/** Whether what is shown is no longer so. */
function isStale(error: unknown): boolean {
  return error instanceof PaneError && (error.kind === 'conflict' || error.kind === 'not-found');
}
