/** Countries to choose from: those most people write from, then all others by name. */
import { type Country, countries } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";

type CountryProps = { readonly language: PageLanguage; readonly chosen: string };

/** Every country once, as options of a select. */
export function CountryOptions({ language, chosen }: CountryProps) {
  const { first, all } = countries(language);
  return (
    <>
      <Options countries={first} chosen={chosen} />
      <hr />
      <Options countries={all} chosen={chosen} />
    </>
  );
}

function Options({ countries: offered, chosen }: { readonly countries: readonly Country[]; readonly chosen: string }) {
  return (
    <>
      {offered.map(({ code, name }) => (
        <option value={code} selected={chosen === code}>
          {name}
        </option>
      ))}
    </>
  );
}
