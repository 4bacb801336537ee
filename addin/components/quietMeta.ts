import { tokens } from '@fluentui/react-components';

/** The line below a row's title. */
export const quietMeta = {
  display: 'block',
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground3,
} as const;
