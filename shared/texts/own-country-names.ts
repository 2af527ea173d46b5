/** Names of countries that Intl has otherwise than the country itself and Kazakhstan call it. */

/** By the language, then by the country's code. */
export const OWN_COUNTRY_NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["ru", new Map([["KG", "Кыргызстан"]])],
]);
