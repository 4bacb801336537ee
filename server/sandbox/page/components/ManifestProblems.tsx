import type { ManifestProblem } from '../manifest/AddinManifest.ts';
import { usePage } from '../PageContext.ts';
import type { Strings } from '../strings/en.ts';
import { Icon } from './Icon.tsx';

/** What is wrong with manifest.xml, where its buttons would be. */
export function ManifestProblems({ problems }: { problems: ManifestProblem[] }) {
  const { strings } = usePage();
  if (problems.length === 0) return null;
  return (
    <div className="banner banner-error" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{strings.manifestProblems}</strong>
        <ul>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{sentence(problem, strings)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function sentence(problem: ManifestProblem, { problems }: Strings): string {
  switch (problem.kind) {
    case 'not-xml':
      return problems['not-xml'](problem.detail);
    case 'no-overrides':
      return problems['no-overrides'];
    case 'needs-newer-outlook':
      return problems['needs-newer-outlook'](problem.version);
    case 'missing-resource':
      return problems['missing-resource'](problem.resid, problem.where);
    case 'missing-part':
      return problems['missing-part'](problem.part, problem.where);
    case 'not-https':
      return problems['not-https'](problem.url);
  }
}
