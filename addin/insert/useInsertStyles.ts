import { makeStyles, tokens } from '@fluentui/react-components';

/** What the buttons of the panel and the notes below them look like. */
export const useInsertStyles = makeStyles({
  button: { minWidth: 'auto', paddingInline: '10px', maxWidth: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  note: {
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});
