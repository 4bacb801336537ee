import type { ReadStream, WriteStream } from 'node:tty';

/**
 * Asks a person at the terminal for something that is not shown while it is typed.
 *
 * @returns what was typed, empty for a bare return
 * @throws the signal's reason, also where Ctrl-C is typed
 */
export async function askSecret(
  question: string,
  input: ReadStream,
  output: WriteStream,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let typed = '';
  const read = (text: string): void => {
    for (const key of text) {
      if (key === '\r' || key === '\n' || key === '\u0004') {
        resolve(typed);
        return;
      }
      if (key === '\u0003') {
        reject(new Error('Ctrl-C'));
        return;
      }
      if (key === '\u007f' || key === '\b') typed = typed.replace(/.$/u, '');
      else if (key >= ' ') typed += key;
    }
  };
  // Before the question: what is typed at once is not shown either.
  input.setEncoding('utf8').setRawMode(true).resume().on('data', read);
  output.write(question);
  try {
    return await promise;
  } finally {
    input.off('data', read).setRawMode(false).pause();
    output.write('\n');
  }
}
