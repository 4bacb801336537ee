import { Button, makeStyles } from '@fluentui/react-components';
import { Link16Regular } from '@fluentui/react-icons/svg/link';
import { LinkDismiss16Regular } from '@fluentui/react-icons/svg/link-dismiss';
import { useMutation } from '@tanstack/react-query';
import { useContext } from 'react';
import type { Link } from '../../shared/links.ts';
import type { RecordSummary } from '../../shared/recordViews.ts';
import type { RecordTarget } from '../hooks/PagesContext.ts';
import { SayContext } from '../hooks/SayContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useLinking } from '../hooks/useLinking.ts';
import { useTools } from '../hooks/useTools.ts';
import { BusyRing } from './BusyRing.tsx';
import { Failure } from './Failure.tsx';
import { InsertButton } from './InsertButton.tsx';
import { MakeInOutlook } from './MakeInOutlook.tsx';
import { OpenInErp } from './OpenInErp.tsx';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '32px',
  },
});

interface RecordActionsProps {
  target: RecordTarget;
  /** Null until the record is there. */
  record: RecordSummary | null;
}

/** What can be done with a record: link it to the item or take the link away, open it in the ERP. */
export function RecordActions({ target, record }: RecordActionsProps) {
  const styles = useStyles();
  const { texts } = useTools();
  const { links } = useItem();
  const say = useContext(SayContext);
  const title = record?.title ?? target.title;
  const linking = useLinking([target.ref], title);
  const unlink = useMutation({
    mutationFn: (link: Link) => links.unlink(link),
    onSuccess: () => say(texts.links.unlinked(title)),
  });
  const link = links.linkTo(target.ref);
  const busy = linking.busy || unlink.isPending;
  const error = linking.error ?? unlink.error;
  // One button that changes its meaning, so that the keyboard stays on it.
  return (
    <div>
      <div className={styles.actions}>
        <Button
          appearance={link ? 'secondary' : 'primary'}
          icon={busy ? <BusyRing /> : link ? <LinkDismiss16Regular /> : <Link16Regular />}
          disabledFocusable={busy || links.rows === null}
          aria-label={link ? texts.links.unlinkNamed(title) : texts.links.linkNamed(title)}
          onClick={link ? () => unlink.mutate(link) : linking.press}
        >
          {link ? texts.links.unlink : texts.links.link}
        </Button>
        <MakeInOutlook target={target} />
        <OpenInErp url={record?.openUrl ?? null} title={title} />
        <InsertButton target={{ ...target, title }} number={record?.number ?? null} size="medium" />
      </div>
      {error && <Failure error={error} />}
    </div>
  );
}
