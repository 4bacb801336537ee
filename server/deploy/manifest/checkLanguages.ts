import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding } from './ManifestFinding.ts';
import type { XmlElement } from './XmlElement.ts';

/** The language of all default values. */
const defaultLanguage = 'en-US';

/**
 * The languages every text a person sees is translated into. Each stands here with every country since
 * Outlook falls back to the default language, not to the same language of another country
 * (OfficeDev/office-js, issue 6799).
 */
const translations = [
  ...['de-DE', 'de-AT', 'de-CH'],
  ...['fr-FR', 'fr-BE', 'fr-CA', 'fr-CH'],
  ...['it-IT', 'it-CH'],
];

/** Elements whose value a person reads. Others may be translated, but then completely too. */
const texts = ['DisplayName', 'Description', 'String'];

/** Checks that every text is there in English, German, French and Italian, each translation exactly once. */
export function checkLanguages(root: XmlElement): ManifestFinding[] {
  const found: ManifestFinding[] = [];
  const locale = childAt(root, 'DefaultLocale');
  if (locale && locale.text !== defaultLanguage)
    found.push({
      rule: 'language',
      message: `DefaultLocale must be ${defaultLanguage}: all default values are in that language.`,
      line: locale.line,
    });

  for (const element of elementsBelow(root)) {
    // The Description of a tooltip is a reference and holds no text itself.
    if (!element.attributes.has('DefaultValue')) continue;
    const given = element.children
      .filter((child) => child.name === 'Override')
      .map((child) => child.attributes.get('Locale') ?? '');
    if (given.length === 0 && !texts.includes(element.name)) continue;

    const label = [element.name, element.attributes.get('id')].filter(Boolean).join(' ');
    const add = (message: string): void => {
      found.push({ rule: 'language', message, line: element.line });
    };
    for (const language of translations) {
      const times = given.filter((locale) => locale === language).length;
      if (times === 0) add(`${label} is not translated for ${language}.`);
      if (times > 1) add(`${label} is translated for ${language} ${times} times.`);
    }
    for (const language of given.filter((locale) => !translations.includes(locale)))
      add(`${label} is translated for ${language}, which the other texts are not.`);
  }
  return found;
}
