import { useMemo, useRef } from 'react';
import { cleanHtml } from '../cleanHtml.ts';
import { usePage } from '../PageContext.ts';
import { withoutPictures } from '../withoutPictures.ts';

/** What a mail may do in its frame: nothing but show text, styles and pictures it brings itself. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

const sheet = `
  :root { color-scheme: light; }
  html { overflow-y: hidden; }
  body { margin: 0; padding: 20px; background: #fff; color: #1f2328; overflow-x: auto;
    font: 14px/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: break-word; }
  body > :first-child { margin-top: 0; }
  img { max-width: 100%; height: auto; }
  a { color: #0b5c66; }
`;

interface ItemBodyProps {
  /** As the sender wrote it; it is cleaned here. */
  html: string | null;
  text: string;
  /** What a screen reader calls the frame. */
  title: string;
}

/**
 * A body as it may safely be shown: plain text as text; HTML cleaned by DOMPurify, in a frame that
 * runs no script, with a policy that loads nothing from outside.
 */
export function ItemBody({ html, text, title }: ItemBodyProps) {
  const { strings } = usePage();
  const frame = useRef<HTMLIFrameElement>(null);
  const body = useMemo(() => (html === null ? null : withoutPictures(cleanHtml(html))), [html]);
  if (body === null) return <div className="body-text">{text}</div>;

  // The frame is as high as what is in it, also when the column gets narrower, so that item and body
  // scroll as one.
  const fit = (): void => {
    const body = frame.current?.contentDocument?.body;
    if (!body) return;
    new ResizeObserver(() => {
      if (frame.current) frame.current.style.height = `${body.scrollHeight + 1}px`;
    }).observe(body);
  };
  return (
    <>
      {body.hadPictures && <p className="note">{strings.picturesBlocked}</p>}
      <iframe
        ref={frame}
        className="body-frame"
        title={title}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={framed(body.html)}
        onLoad={fit}
      />
    </>
  );
}

function framed(clean: string): string {
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}">
    <base target="_blank"><style>${sheet}</style></head><body>${clean}</body></html>`;
}
