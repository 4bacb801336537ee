import { Button } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons/svg/open';
import { useTools } from '../hooks/useTools.ts';
import { safeLink } from '../safeLink.ts';

interface OpenInErpProps {
  url: string | null;
  title: string;
  className?: string;
}

/** Opens a record in the ERP; nothing at all where the address is none that may be opened. */
export function OpenInErp({ url, title, className }: OpenInErpProps) {
  const { texts, outlook, schemes } = useTools();
  const safe = safeLink(url, schemes);
  if (safe === null) return null;
  return (
    <Button
      as="a"
      className={className}
      size="small"
      appearance="transparent"
      icon={<Open16Regular />}
      href={safe}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={texts.links.openNamed(title)}
      onClick={(event) => {
        // Outlook on the desktop has no tabs; it opens the system's browser when asked.
        if (outlook.openLink(safe)) event.preventDefault();
      }}
    >
      {texts.links.open}
    </Button>
  );
}
