/** The questions of a topic as fields, and the answers to them as a list. */
import { type Answers, QUESTIONS, type Question, type QuestionCode } from "../../shared/domain/topic-question.ts";
import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import {
  answerText,
  choicesOf,
  questionLabel,
  questionTextsFor,
} from "../../shared/texts/questions/question-texts-for.ts";
import { type AnswerField, type AskField, type AskValues, answerField, questionsOf } from "./ask-fields.ts";
import { CountryOptions } from "./country-options.tsx";
import { describedBy, FormField, invalid } from "./form-field.tsx";

type QuestionsProps = {
  readonly language: PageLanguage;
  readonly values: Pick<AskValues, "topic" | "answers">;
  readonly errorOf: (field: AskField | AnswerField) => string | undefined;
};

/** The questions of the chosen topic as a part of the ask page. */
export function TopicQuestions({ language, values, errorOf }: QuestionsProps) {
  const { title, lead, noNumbers } = questionTextsFor(language);
  return (
    <fieldset class="group" aria-describedby="questions-lead">
      <legend>{messageText(language, title, { topic: topicName(language, values.topic) })}</legend>
      <p class="hint" id="questions-lead">
        {lead} {noNumbers}
      </p>
      <QuestionFields language={language} values={values} errorOf={errorOf} />
    </fieldset>
  );
}

/** The fields alone; with them goes the word that the questions of this topic have been asked. */
export function QuestionFields({ language, values, errorOf }: QuestionsProps) {
  return (
    <>
      <input type="hidden" name="asked" value={values.topic} />
      {questionsOf(values.topic).map((code) => (
        <QuestionField
          language={language}
          code={code}
          answer={values.answers.get(code) ?? ""}
          error={errorOf(answerField(code))}
        />
      ))}
    </>
  );
}

type QuestionProps = {
  readonly language: PageLanguage;
  readonly code: QuestionCode;
  readonly answer: string;
  readonly error: string | undefined;
};

function QuestionField({ language, code, answer, error }: QuestionProps) {
  const { kind }: Question = QUESTIONS[code];
  const id = answerField(code);
  const hint = kind === "date" ? { hint: questionTextsFor(language).dateHint } : {};
  const described = {
    "aria-describedby": describedBy(id, kind === "date", error),
    "aria-invalid": invalid(error),
  };
  return (
    <FormField id={id} label={questionLabel(language, code)} error={error} {...hint}>
      {kind === "text" && <input id={id} name={id} value={answer} dir="auto" {...described} />}
      {kind === "date" && <input id={id} name={id} type="date" value={answer} {...described} />}
      {(kind === "choice" || kind === "yes-no" || kind === "country") && (
        <select id={id} name={id} {...described}>
          <option value="">{questionTextsFor(language).unanswered}</option>
          {kind === "country" && <CountryOptions language={language} chosen={answer} />}
          {choicesOf(language, code).map((choice) => (
            <option value={choice.code} selected={choice.code === answer}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

type AnswersProps = { readonly language: PageLanguage; readonly answers: Answers };

/** What was answered, question by question. */
export function AnswerList({ language, answers }: AnswersProps) {
  return (
    <dl>
      {Object.entries(answers).map(([code, answer]) => (
        <div>
          <dt>{questionLabel(language, code)}</dt>
          <dd>
            <bdi>{answerText(language, code, answer)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
