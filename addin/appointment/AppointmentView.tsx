import { Button } from '@fluentui/react-components';
import { Failure } from '../components/Failure.tsx';
import { Hint } from '../components/Hint.tsx';
import { Section } from '../components/Section.tsx';
import { useItem } from '../hooks/useItem.ts';
import type { OpenAppointmentState } from '../hooks/useOpenAppointment.ts';
import { useTools } from '../hooks/useTools.ts';
import { pickAppointmentTexts } from '../strings/appointment/pickAppointmentTexts.ts';
import { Effects } from './Effects.tsx';
import { SeriesChoice } from './SeriesChoice.tsx';
import { TwinView } from './TwinView.tsx';

/**
 * The open appointment beside the ERP's: what saving it changes there, which part of a series it is, and what differs.
 * Nothing where there is nothing to say.
 */
export function AppointmentView({ state }: { state: OpenAppointmentState }) {
  const { item, links } = useItem();
  const { language } = useTools();
  const words = pickAppointmentTexts(language);
  const { shown, page, error, lookAgain } = state;
  if (shown === null || page === null) {
    // Whoever has nothing linked misses nothing.
    const isMissed = error !== null && (links.rows ?? []).length > 0;
    return isMissed ? (
      <Section title={words.title}>
        <Failure error={error} onRetry={lookAgain} />
      </Section>
    ) : null;
  }
  const part = page.part ?? shown.part;
  const isWritten = item.mode === 'organizer';
  const isTied = page.twins.length > 0 || (links.rows ?? []).length > 0;
  const isLost = isWritten && !page.isFound;
  const isEmpty =
    page.twins.length === 0 && page.effects.length === 0 && part !== 'date' && part !== 'series';
  if (isEmpty && !isLost && error === null && !(isTied && part === null)) return null;
  return (
    <Section title={words.title}>
      <Effects state={{ shown, page }} />
      {isLost && <Hint>{words.lost}</Hint>}
      {part === 'date' && <SeriesChoice shown={shown} page={page} />}
      {part === 'series' && <Hint>{words.series.isWhole}</Hint>}
      {part === null && isTied && page.isFound && <Hint>{words.series.unknown}</Hint>}
      {page.twins.map((twin) => (
        <TwinView key={twin.ref?.key ?? 'synced'} twin={twin} shown={shown} />
      ))}
      {page.effects.some(({ what }) => what === 'deletes') && <Hint>{words.effects.deletes}</Hint>}
      {error !== null && <Failure error={error} onRetry={lookAgain} />}
      {isWritten && (
        <Button size="small" appearance="subtle" onClick={lookAgain}>
          {words.show}
        </Button>
      )}
    </Section>
  );
}
