/** Texts that would run, load or lead somewhere if anything took them for more than text. `other` is a server that must hear nothing. */
export function hostileTexts(other: string): {
  short: string[];
  html: string;
  addresses: string[];
} {
  const run = 'top.__pwned=parent.__pwned=window.__pwned=1';
  return {
    short: [
      `<script>${run}</script>`,
      `"><img src=x onerror="${run}">`,
      `'><svg/onload=${run}>`,
      `</title></style></textarea></script><script>${run}</script>`,
      `<iframe srcdoc="<script>${run}</script>"></iframe>`,
      `<a href="javascript:${run}">press</a>`,
      `javascript:${run}//`,
      `\${${run}} {{constructor.constructor('${run}')()}} #{7*7}`,
      `<img src="${other}/pixel.gif">`,
      `<math><mtext><style><img src=x onerror=${run}></style>`,
    ],
    html: `<!doctype html><html><head>
      <base href="${other}/"><meta http-equiv="refresh" content="0;url=${other}/refresh">
      <link rel="stylesheet" href="${other}/sheet.css"><style>@import '${other}/import.css';
      body { background: url(${other}/background.png) }</style>
      <script>${run}</script><script src="${other}/script.js"></script></head>
      <body onload="${run}"><p>Hostile body</p>
      <img src="x" onerror="${run}"><img src="${other}/pixel.gif"><svg onload="${run}"><script>${run}</script></svg>
      <svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x"/></svg>
      <iframe src="${other}/frame"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>
      <object data="${other}/object"></object><embed src="${other}/embed"><video src="${other}/v" onerror="${run}"></video>
      <form action="${other}/form"><input name="q" autofocus onfocus="${run}"><button formaction="javascript:${run}">Go</button></form>
      <a href="javascript:${run}" id="location" name="body">Press here</a>
      <a href="data:text/html,<script>${run}</script>">or here</a><a href="vbscript:x">or there</a>
      <details open ontoggle="${run}">x</details><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">
      <noscript><p title="</noscript><img src=x onerror=${run}>"></body></html>`,
    addresses: [
      `javascript:${run}`,
      `JaVaScRiPt:${run}`,
      ` \tjava\nscript:${run}`,
      `data:text/html,<script>${run}</script>`,
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      `blob:${other}/1`,
      'about:blank',
      'view-source:https://erp.example/',
      '//erp.example/1',
      'search-ms:query=x',
      'ms-msdt:/id',
    ],
  };
}
