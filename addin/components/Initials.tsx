import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  circle: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    flexShrink: 0,
    borderRadius: '50%',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralStencil1,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  known: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
  },
});

/** The first letters of a person's names, in color when the ERP knows them; only decoration. */
export function Initials({ name, known }: { name: string; known: boolean }) {
  const styles = useStyles();
  const words = name.split(/[\s.,@]+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  const letters = chosen.map((word) => Array.from(word ?? '')[0] ?? '').join('');
  return (
    <span className={mergeClasses(styles.circle, known && styles.known)} aria-hidden="true">
      {letters.toLocaleUpperCase() || '?'}
    </span>
  );
}
