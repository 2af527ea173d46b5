/** Parts of the status page's form by which a person ends their inquiry: "it is solved", and what they think of the answer. */
import { RATINGS } from "../../shared/domain/feedback.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { INTL_LOCALES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { ChoiceGroup, FormField } from "./form-field.tsx";

type PartProps = {
  readonly language: PageLanguage;
  /** Id of the page's form, to which the fields and buttons belong. */
  readonly form: string;
  /** Path of the status page. */
  readonly path: string;
};

/** One button: nobody has to go on working on what is solved. */
export function SolvePart({ language, form, path }: PartProps) {
  const { solve } = followTextsFor(language);
  return (
    <section class="settle" aria-labelledby="solve">
      <h2 id="solve">{solve.title}</h2>
      <p>{solve.text}</p>
      <button class="secondary" type="submit" form={form} formaction={`${path}/solved`}>
        {solve.button}
      </button>
    </section>
  );
}

/** What was chosen or typed, as the browser sends it; "" where nothing was. */
export type FeedbackValues = { readonly solved: string; readonly rating: string; readonly comment: string };

type FeedbackProps = PartProps & {
  readonly values: FeedbackValues;
  /** What is wrong with each field, in the page's language. */
  readonly errors: { readonly [Field in keyof FeedbackValues]?: string | undefined };
  /** Whether the person has said something before. */
  readonly isGiven: boolean;
};

/** Solved or not, a grade, and a word; saying it again replaces it. */
export function FeedbackPart({ language, form, path, values, errors, isGiven }: FeedbackProps) {
  const { feedback } = followTextsFor(language);
  return (
    <section class="settle" aria-labelledby="feedback">
      <h2 id="feedback">{feedback.title}</h2>
      {isGiven && <p class="given">{feedback.thanks}</p>}
      <ChoiceGroup id="solved" legend={feedback.solved} error={errors.solved}>
        {(["yes", "no"] as const).map((choice, index) => (
          <Choice
            form={form}
            id={index === 0 ? "solved" : `solved-${choice}`}
            name="solved"
            value={choice}
            label={feedback[choice]}
            isChosen={values.solved === choice}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="rating" legend={feedback.rating} hint={feedback.ratingHint} error={errors.rating}>
        <div class="grades">
          {RATINGS.map((grade, index) => (
            <Choice
              form={form}
              id={index === 0 ? "rating" : `rating-${grade}`}
              name="rating"
              value={String(grade)}
              label={new Intl.NumberFormat(INTL_LOCALES[language]).format(grade)}
              isChosen={values.rating === String(grade)}
            />
          ))}
        </div>
      </ChoiceGroup>
      <FormField id="comment" label={feedback.comment} error={errors.comment}>
        <textarea form={form} id="comment" name="comment" rows={3} dir="auto">{`\n${values.comment}`}</textarea>
      </FormField>
      <button class="secondary" type="submit" form={form} formaction={`${path}/feedback`}>
        {feedback.send}
      </button>
    </section>
  );
}

type ChoiceProps = {
  readonly form: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
};

function Choice({ form, id, name, value, label, isChosen }: ChoiceProps) {
  return (
    <div class="choice">
      <input type="radio" form={form} id={id} name={name} value={value} checked={isChosen} />
      <label for={id}>{label}</label>
    </div>
  );
}
