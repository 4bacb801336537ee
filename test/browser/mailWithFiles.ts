/** A file that hangs on a mail. */
export interface MailFile {
  name: string;
  bytes: Uint8Array;
  /** By which the HTML names it; then it is a picture in the text. */
  contentId?: string;
}

/** The bytes of an .eml file with an HTML body and files of any name and size (RFC 5322, 2045, 2231). */
export function mailWithFiles(
  subject: string,
  html: string,
  files: readonly MailFile[],
  headers: readonly string[] = [],
): Buffer {
  const id = Buffer.from(subject).toString('hex').slice(0, 60);
  const has = (name: string) => headers.some((line) => line.startsWith(`${name}:`));
  const head = [
    ...headers,
    ...(has('From') ? [] : [`From: Eva Fremd <eva.${id.slice(0, 12)}@fremd.example>`]),
    ...(has('To') ? [] : ['To: anna.berger@nordwind.example']),
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${id}@fremd.example>`,
    'Date: Mon, 16 Nov 2026 09:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=b',
    '',
    '',
  ];
  const parts = [
    part(['Content-Type: text/html; charset=utf-8'], Buffer.from(html)),
    ...files.map(({ name, bytes, contentId }) =>
      part(
        contentId === undefined
          ? [
              'Content-Type: application/octet-stream',
              `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
            ]
          : [
              `Content-Type: image/png; name=${name}`,
              `Content-ID: <${contentId}>`,
              `Content-Disposition: inline; filename=${name}`,
            ],
        bytes,
      ),
    ),
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), ...parts, Buffer.from('--b--\r\n')]);
}

function part(headers: string[], bytes: Uint8Array): Buffer {
  const head = ['--b', ...headers, 'Content-Transfer-Encoding: base64', '', ''].join('\r\n');
  const base64 = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return Buffer.from(`${head}${base64}\r\n`);
}
