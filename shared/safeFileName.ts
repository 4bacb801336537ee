/** Longest name in UTF-16 units: file systems take 255 bytes, and a number may be added. */
const longest = 120;

/** Names that Windows takes for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** What turns the order of letters around, so that `exe.pdf` may be `fdp.exe`; and what nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A file's name out of what a mail calls an attachment: no folders, nothing that a file system takes for something else, nothing
 * unseen. Never empty; the ending stays.
 */
export function safeFileName(said: string): string {
  const plain = said
    .toWellFormed()
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = devices.test(plain) ? `_${plain}` : plain;
  if (name === '') return 'attachment';
  if (name.length <= longest) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return (
    name
      .slice(0, longest - ending.length)
      .toWellFormed()
      .trimEnd() + ending
  );
}
