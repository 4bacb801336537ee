import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Building20Regular } from '@fluentui/react-icons/svg/building';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { Mail20Regular } from '@fluentui/react-icons/svg/mail';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import type { RecordFamily } from '../../shared/recordViews.ts';

const icons = {
  organization: Building20Regular,
  person: Person20Regular,
  document: DocumentText20Regular,
  appointment: CalendarLtr20Regular,
  task: ClipboardTaskListLtr20Regular,
  mail: Mail20Regular,
};

const useStyles = makeStyles({
  tile: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusLarge,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  organization: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  person: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
  },
  document: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  appointment: {
    backgroundColor: tokens.colorPaletteBerryBackground2,
    color: tokens.colorPaletteBerryForeground2,
  },
  task: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  mail: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
});

/** A family of records as a tile; only decoration, the kind stands beside it in words. */
export function FamilyIcon({ family }: { family: RecordFamily }) {
  const styles = useStyles();
  const Icon = icons[family];
  return (
    <span className={mergeClasses(styles.tile, styles[family])} aria-hidden="true">
      <Icon />
    </span>
  );
}
