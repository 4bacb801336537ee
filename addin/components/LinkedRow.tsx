import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LinkDismiss16Regular } from '@fluentui/react-icons/svg/link-dismiss';
import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import type { Link } from '../../shared/links.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useKindLabel } from '../hooks/useKindLabel.ts';
import { useTools } from '../hooks/useTools.ts';
import { sayDay } from '../strings/sayDay.ts';
import { Failure } from './Failure.tsx';
import { InsertButton } from './InsertButton.tsx';
import { OpenInErp } from './OpenInErp.tsx';
import { RecordLine } from './RecordLine.tsx';
import { UndoRow } from './UndoRow.tsx';

const useStyles = makeStyles({
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  gone: { color: tokens.colorStatusWarningForeground3 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignSelf: 'stretch',
    margin: '2px 0 -4px -8px',
  },
  action: { minWidth: 'auto', paddingInline: '8px', color: tokens.colorBrandForegroundLink },
});

interface LinkedRowProps {
  link: Link;
  /** It was just taken away; shows the offer to undo in its place. */
  removed: boolean;
}

/** A record that the item is linked to, by whom and since when. */
export function LinkedRow({ link, removed }: LinkedRowProps) {
  const styles = useStyles();
  const { texts, locale } = useTools();
  const { links } = useItem();
  const kindLabel = useKindLabel();
  const say = useContext(SayContext);
  const { record } = link;
  const kind = kindLabel(link.ref.kind);
  // While the ERP cannot say who may see it, a colleague's link comes without its name.
  const title = (record?.title ?? link.title) || kind;
  // One after the other: an undo waits until what it undoes is done.
  const scope = { id: `link ${link.id}` };
  const unlink = useMutation({
    scope,
    mutationFn: () => links.unlink(link),
    onMutate: () => say(texts.links.unlinked(title)),
  });
  const restore = useMutation({
    scope,
    mutationFn: () => links.restore(link),
    onSuccess: () => say(texts.links.restored(title)),
  });
  if (removed) {
    return (
      <UndoRow
        title={title}
        busy={restore.isPending}
        error={restore.error}
        onUndo={() => restore.mutate()}
        onHide={() => links.dismiss(link)}
      />
    );
  }
  const who = link.linkedBy.isMe ? texts.links.me : link.linkedBy.name;
  return (
    <RecordLine
      target={{ ref: link.ref, title, family: link.family }}
      opens={link.state !== 'gone'}
      meta={[
        title === kind ? '' : kind,
        record?.number ?? '',
        record?.organization?.title ?? '',
        record?.subtitle ?? '',
      ]}
      figures={record?.figures ?? []}
    >
      {link.state === 'gone' && (
        <span className={mergeClasses(styles.note, styles.gone)}>{texts.links.gone}</span>
      )}
      <span className={styles.note} title={link.mailbox}>
        {texts.links.by(who, sayDay(link.linkedAt, locale, new Date()))}
      </span>
      <div className={styles.actions}>
        <OpenInErp className={styles.action} url={record?.openUrl ?? null} title={title} />
        <Button
          className={styles.action}
          size="small"
          appearance="transparent"
          icon={<LinkDismiss16Regular />}
          aria-label={texts.links.unlinkNamed(
            record?.number ? `${title}, ${record.number}` : title,
          )}
          onClick={() => unlink.mutate()}
        >
          {texts.links.unlink}
        </Button>
        {link.state !== 'gone' && (
          <InsertButton
            className={styles.action}
            target={{ ref: link.ref, title, family: link.family }}
            number={record?.number ?? null}
            appearance="transparent"
          />
        )}
      </div>
      {unlink.error && <Failure error={unlink.error} onRetry={() => unlink.mutate()} />}
    </RecordLine>
  );
}
