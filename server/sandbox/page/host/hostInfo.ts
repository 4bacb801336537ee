/** How an iframe has to be named and addressed for office.js to find its host. */
export interface FrameAddress {
  name: string;
  url: string;
}

/**
 * The host information of office-host.md section 3: in the frame's name, where it survives reloads
 * and ways within the pane, and in the address, where office.js looks first.
 */
export function hostInfo(pane: {
  sourceLocation: string;
  language: string;
  conversationId: string;
  addinId: string;
}): FrameAddress {
  const { sourceLocation, language, conversationId, addinId } = pane;
  const info = `Outlook$Web$16.01$${language}$${conversationId}$$disableLogging$0`;
  // office.js parts the text at `$`, so the page's own address must not hold one.
  const hostUrl = `${location.origin}/`;
  const url = new URL(sourceLocation);
  url.searchParams.set('_host_Info', info);
  return {
    url: url.href,
    name: JSON.stringify({
      baseFrameName: `erp-link-${conversationId}`,
      hostInfo: info,
      xdmInfo: `${conversationId}|${addinId}|${hostUrl}`,
      serializerVersion: 1,
      flights: '[]',
      appContext: null,
    }),
  };
}
