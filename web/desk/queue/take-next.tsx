/** One key from an empty desk to the inquiry that most needs somebody like the caller. */
import { useLocation } from "wouter";
import type { Topic } from "../../../shared/domain/topic.ts";
import { useTakeNext } from "../api/queue.ts";
import { useCommands } from "../commands/commands.ts";
import { useTexts } from "../texts/texts.tsx";
import { WhyNothing } from "./why-nothing.tsx";

export function TakeNext({ topic }: { readonly topic?: Topic }) {
  const { queue, commands } = useTexts();
  const [, go] = useLocation();
  const next = useTakeNext();
  const take = () =>
    next.mutate(topic === undefined ? {} : { topic }, {
      onSuccess: (answer) => {
        if (answer.taken) go(`/inquiries/${answer.reference}`);
      },
    });
  useCommands([{ id: "take-next", label: commands.takeNext, keys: "n", run: take }]);
  return (
    <span className="take-next">
      <button className="primary" type="button" onClick={take} disabled={next.isPending}>
        {queue.takeNext} <kbd>n</kbd>
      </button>
      <WhyNothing next={next} />
    </span>
  );
}
