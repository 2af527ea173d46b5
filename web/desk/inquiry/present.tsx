/** Who else has the inquiry open, and that the caller has. */
import { useEffect } from "react";
import { tell } from "../api/request.ts";
import { useTexts } from "../texts/texts.tsx";
import { lastTypedAt } from "./last-typed.ts";
import { useOpenInquiry } from "./open-inquiry.ts";

/** Presence ends by itself after 60 s (shared/contracts/desk/actions.ts). */
const BEAT_MILLISECONDS = 20_000;
/** Who has not typed for so long is reading. */
const WRITING_MILLISECONDS = 30_000;

export function Present() {
  const { inquiry } = useOpenInquiry();
  const { presence } = useTexts();
  const { reference } = inquiry;
  useEffect(() => {
    const beat = () => {
      if (document.hidden) return;
      const activity = Date.now() - lastTypedAt() < WRITING_MILLISECONDS ? "writing" : "reading";
      // A beat that is lost is no trouble: the next one follows.
      tell(`inquiries/${reference}/presence`, { method: "PUT", body: { activity } }).catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, BEAT_MILLISECONDS);
    return () => clearInterval(timer);
  }, [reference]);
  return (
    <ul className="presence" aria-label={presence.label}>
      {inquiry.present.map(({ id, name, activity }) => (
        <li key={id} className={`present ${activity}`}>
          {presence[activity](name)}
        </li>
      ))}
    </ul>
  );
}
