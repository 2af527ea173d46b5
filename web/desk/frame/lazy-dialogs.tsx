/** The palette and the help, fetched when they are opened first. */
import { lazy, Suspense } from "react";

const Palette = lazy(async () => ({ default: (await import("../commands/palette.tsx")).Palette }));
const Help = lazy(async () => ({ default: (await import("../commands/help.tsx")).Help }));

type Props = { readonly onClose: () => void };

export function LazyPalette(props: Props) {
  return (
    <Suspense>
      <Palette {...props} />
    </Suspense>
  );
}

export function LazyHelp(props: Props) {
  return (
    <Suspense>
      <Help {...props} />
    </Suspense>
  );
}
