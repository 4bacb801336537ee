/**
 * An amount as people write it: 17.021,03 EUR in German, EUR 17,021.03 in English.
 * @param decimal such as 17021.03
 */
export function sayAmount(decimal: string, language: 'de' | 'en', currency = 'EUR'): string {
  const [whole = '0', cents = '00'] = decimal.split('.');
  const separator = language === 'de' ? '.' : ',';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return language === 'de' ? `${grouped},${cents} ${currency}` : `${currency} ${grouped}.${cents}`;
}
