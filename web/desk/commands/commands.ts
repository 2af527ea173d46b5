/** What can be done now, as the pages that are open say; keys, `?` help and the palette all read it. */
import { useEffect, useEffectEvent } from "react";
import type { Keys } from "./keys.ts";

export type Command = {
  readonly id: string;
  readonly label: string;
  readonly keys?: Keys;
  /** Runs on while its key is held; only for what changes nothing. */
  readonly repeats?: true;
  readonly run: () => void;
};

let offered: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];

function offer(next: readonly (readonly Command[])[]): void {
  offered = next;
  // The latest first: a page's own command goes before the frame's of the same keys.
  all = next.toReversed().flat();
}

/** Everything that can be done now. */
export const currentCommands = (): readonly Command[] => all;

/** Offers commands for as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run());
  const current = useEffectEvent(() => commands);
  const shape = JSON.stringify(commands.map(({ id, label, keys }) => [id, label, keys]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a page offers is new when its names or keys are
  useEffect(() => {
    const mine = current().map((command) => ({ ...command, run: () => run(command.id) }));
    offer([...offered, mine]);
    return () => offer(offered.filter((one) => one !== mine));
  }, [shape]);
}
