/** Concepts of one danger, or of what takes the danger away: one family, so that a rare word of it alarms like the common ones. */
import { COUNTS, type StatementFeatures } from "./features.ts";

/** Names of concepts (training/data/lexicon), by family. */
export const DANGER_FAMILIES = {
  medical:
    "ambulance unconscious-heart bleeding-injury hospital-refuses pregnant-emergency medicine-runs-out high-fever-child body-danger",
  "self-harm": "suicide-self-harm farewell-suicide kill-oneself",
  violence:
    "beating domestic-violence rape threat-death weapon hostage-locked forced-labour locked-cannot-leave passport-taken war-shelling " +
    "disaster-fire",
  detention: "detained prison search-house court-detention taken-away",
  deportation: "deportation deportation-order",
  border: "stuck-border border airport not-boarded",
  child: "child-alone child-missing minor-age",
  soon: "deadline-hours deadline-today deadline-tomorrow deadline-last-day hours-left tonight-now-urgent now-happening tomorrow",
  cry: "help-cry fear-hiding do-not-call",
  calm:
    "past-then story-film-book hypothetical-if resolved-already no-hurry deadline-far expired-already thanks not-asking-this " +
    "congratulation",
} as const;

const familyOf: ReadonlyMap<string, string> = new Map(
  Object.entries(DANGER_FAMILIES).flatMap(([family, concepts]) =>
    concepts.split(" ").map((concept) => [concept, family] as const),
  ),
);

/** The families of the concepts of one statement, each once, in the order of the alphabet. */
export function familiesOf(concepts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const concept of concepts) {
    const family = familyOf.get(concept);
    if (family !== undefined) found.add(family);
  }
  return [...found].toSorted();
}

const CONCEPT = /^#([^#]+)$/;
/**
 * What a concept counts for urgency, of what it counts for topics: an alarming word alone is no emergency, so the words around
 * it need more of a say. Found by cross-validation (docs/routing.md).
 */
const CONCEPT_SHARE = 0.7;

/**
 * Statements with their families among their features, by which urgency is judged: what is learnt of one danger in one
 * language serves for all of its concepts, and two families in a statement say more than each.
 */
export const withFamilies = (statements: readonly StatementFeatures[]): readonly StatementFeatures[] =>
  statements.map(({ features, cues }) => {
    const concepts = [...features.keys()].flatMap((name) => CONCEPT.exec(name)?.[1] ?? []);
    const families = familiesOf(concepts);
    const more = new Map<string, number>();
    for (const [name, count] of features) more.set(name, name.startsWith("#") ? CONCEPT_SHARE * count : count);
    for (const [at, family] of families.entries()) {
      more.set(`#=${family}`, CONCEPT_SHARE * COUNTS.concept);
      for (const other of families.slice(at + 1)) more.set(`#=${family}#${other}`, CONCEPT_SHARE * COUNTS.conceptPair);
    }
    return { features: more, cues };
  });
