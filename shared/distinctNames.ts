import { safeFileName } from './safeFileName.ts';

/** Names of files that can lie in one folder: `plan.pdf`, `plan (2).pdf`, whatever their case. In the order of the question. */
export function distinctNames(said: readonly string[]): string[] {
  const taken = new Set<string>();
  return said.map((one) => {
    const name = safeFileName(one);
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${stem} (${count})${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
