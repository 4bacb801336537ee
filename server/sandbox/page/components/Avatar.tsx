/** A person's initials on a colour of their own; the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .trim()
    .split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span className={`avatar avatar-${sum % 6}`} aria-hidden="true">
      {initials.join('').toUpperCase()}
    </span>
  );
}
