import { usePage } from '../PageContext.ts';

/** Names the files that `--items` could not load, folded away. */
export function SkippedFiles({ skipped }: { skipped: { file: string; reason: string }[] }) {
  const { strings } = usePage();
  if (skipped.length === 0) return null;
  return (
    <details className="banner skipped">
      <summary>{strings.skipped(new Set(skipped.map(({ file }) => file)).size)}</summary>
      <ul>
        {skipped.map(({ file, reason }, index) => (
          <li key={`${index}-${file}`}>
            <code>{file}</code> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
