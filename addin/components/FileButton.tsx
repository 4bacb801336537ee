import { useContext } from 'react';
import { PagesContext } from '../hooks/PagesContext.ts';
import { useItem } from '../hooks/useItem.ts';
import { useSession } from '../hooks/useSession.ts';
import { useTools } from '../hooks/useTools.ts';
import { MoreButton } from './MoreButton.tsx';

/** Opens the page that files the open mail. Nothing where the mail is not linked, or the ERP takes none. */
export function FileButton() {
  const { texts } = useTools();
  const pages = useContext(PagesContext);
  const { item, links } = useItem();
  const { data: session } = useSession();
  const isMail = item.mode === 'read' && item.ref.kind === 'mail';
  const isLinked = links.rows?.some(({ removed }) => !removed) ?? false;
  if (!isMail || !isLinked || session?.erp.takesMails !== true) return null;
  return <MoreButton text={texts.filing.open} onClick={() => pages.open({ filing: true })} />;
}
