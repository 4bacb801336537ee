import type { RibbonButton } from '../manifest/AddinManifest.ts';
import { usePage } from '../PageContext.ts';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

/** One of Outlook's own commands. */
export interface RibbonCommand {
  icon: IconName;
  label: string;
  /** False where there is nothing to do it to. */
  isEnabled: boolean;
  onPress: () => void;
}

interface RibbonProps {
  commands: RibbonCommand[];
  /** The add-in's buttons for what is open now, or could be opened here. */
  buttons: RibbonButton[];
  hasItem: boolean;
  openButtonId: string | null;
  onPress: (button: RibbonButton) => void;
}

/** Outlook's commands for what is shown, and the buttons that manifest.xml puts beside them. */
export function Ribbon({ commands, buttons, hasItem, openButtonId, onPress }: RibbonProps) {
  const { strings } = usePage();
  return (
    <section className="ribbon" aria-label={strings.ribbon}>
      {commands.map(({ icon, label, isEnabled, onPress: press }) => (
        <button key={label} type="button" className="command" disabled={!isEnabled} onClick={press}>
          <Icon name={icon} />
          <span>{label}</span>
        </button>
      ))}
      {buttons.length > 0 && <span className="ribbon-divider" aria-hidden="true" />}
      {buttons.map((button) => (
        <button
          key={button.id}
          type="button"
          className="command addin-command"
          data-addin-button={button.id}
          aria-pressed={button.sourceLocation === null ? undefined : button.id === openButtonId}
          title={`${button.tooltip.title}\n${button.tooltip.description}`}
          disabled={!hasItem || (button.sourceLocation ?? button.functionName) === null}
          onClick={() => onPress(button)}
        >
          <img src={iconFor(button)} alt="" width={20} height={20} />
          <span>{button.label}</span>
        </button>
      ))}
    </section>
  );
}

/** The icon that fits 20 pixels on this screen: the next larger one, as Outlook takes. */
function iconFor({ icons }: RibbonButton): string {
  const wanted = 20 * window.devicePixelRatio;
  return (icons.find(({ size }) => size >= wanted) ?? icons.at(-1))?.url ?? 'data:,';
}
