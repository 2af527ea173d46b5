/** Says why "take next" gave nothing: to eyes and to screen readers alike. */
import type { useTakeNext } from "../api/queue.ts";
import { useTexts } from "../texts/texts.tsx";

type Next = Pick<ReturnType<typeof useTakeNext>, "data" | "error">;

export function WhyNothing({ next: { data, error } }: { readonly next: Next }) {
  const { queue, problems } = useTexts();
  const why = data?.taken === false ? queue.notTaken[data.reason] : undefined;
  return <span role="status">{error ? problems.title : why}</span>;
}
