import { tokens } from '@fluentui/react-components';

/** The title of a page. */
export const pageTitle = {
  margin: 0,
  fontSize: tokens.fontSizeBase500,
  lineHeight: tokens.lineHeightBase500,
  fontWeight: tokens.fontWeightSemibold,
  overflowWrap: 'anywhere',
} as const;
