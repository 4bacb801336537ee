import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';

/** The product's teal, from the icon; 80 carries white text at 4.5 to 1 and more. */
const brand: BrandVariants = {
  10: '#021a1b',
  20: '#06292b',
  30: '#08373a',
  40: '#094549',
  50: '#0a5458',
  60: '#0b6267',
  70: '#0c6f72',
  80: '#0e7c78',
  90: '#2f8f8b',
  100: '#4ca29d',
  110: '#67b3ae',
  120: '#80c3be',
  130: '#99d1cd',
  140: '#b2dfdb',
  150: '#cbecea',
  160: '#e5f7f6',
};

const dark = createDarkTheme(brand);

/** Light and dark; contrast themes replace their colors by themselves (`forced-colors`). */
export const paneThemes: Record<'light' | 'dark', Theme> = {
  light: createLightTheme(brand),
  dark: {
    ...dark,
    // The ramp's middle is too dark for text on a dark ground.
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorCompoundBrandStroke: brand[110],
    colorCompoundBrandStrokePressed: brand[100],
    // Fluent's own red has 4.2 to 1 on our cards; text needs 4.5.
    colorStatusDangerForeground1: '#ee838c',
  },
};
