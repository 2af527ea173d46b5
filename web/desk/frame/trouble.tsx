/** What went wrong, in words that say what to do. */
import { ProblemError, problemCode } from "../api/problem-error.ts";
import { useTexts } from "../texts/texts.tsx";
import { wrongFields } from "./wrong-fields.ts";

type Props = { readonly error: unknown; readonly retry?: () => void };

export function Trouble({ error, retry }: Props) {
  const { problems } = useTexts();
  return (
    <section className="trouble" role="alert">
      <p>{useProblemText()(error)}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {problems.retry}
        </button>
      )}
    </section>
  );
}

/** The words for a refusal; the API's own detail where the desk has none. */
export function useProblemText(): (error: unknown) => string {
  const texts = useTexts();
  const { problems } = texts;
  return (error) => {
    const code = problemCode(error);
    const known = Object.entries(problems.codes).find(([name]) => name === code)?.[1];
    const fields = error instanceof ProblemError ? wrongFields(error.problem, texts) : [];
    if (known !== undefined) return fields.length === 0 ? known : `${known} (${fields.join(", ")})`;
    return error instanceof ProblemError ? (error.problem.detail ?? problems.title) : problems.title;
  };
}
