/** The files of an inquiry on its status page: what has come, what became of it, and a way to add one. */
import type { FileView } from "../../shared/contracts/inquiry-view.ts";
import { FILES_MAX } from "../../shared/domain/attachment.ts";
import { fileTextsFor } from "../../shared/texts/files/file-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { FILE_LIMITS } from "./file-limits.ts";

type FilesProps = {
  readonly language: PageLanguage;
  /** The status page's path. */
  readonly path: string;
  readonly files: readonly FileView[];
  /** Then the person writes first, which opens the inquiry again. */
  readonly isClosed: boolean;
  /** Path of the script that sends files from this page. */
  readonly script: string;
};

/** Works by pages alone; a script, where there is one, sends files from here and shows how far it is. */
export function FileSection({ language, path, files, isClosed, script }: FilesProps) {
  const texts = fileTextsFor(language);
  if (isClosed && files.length === 0) return <></>;
  const taken = files.filter(({ state }) => state !== "infected" && state !== "refused").length;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{texts.title}</h2>
      {files.length > 0 && (
        <ul class="files">
          {files.map((file, index) => (
            <FileItem language={language} path={path} file={file} number={index + 1} />
          ))}
        </ul>
      )}
      {taken >= FILES_MAX.count && <p>{texts.full}</p>}
      {taken < FILES_MAX.count && !isClosed && <AddFile language={language} path={path} script={script} />}
    </section>
  );
}

type ItemProps = {
  readonly language: PageLanguage;
  readonly path: string;
  readonly file: FileView;
  /** Its place in the list, which is the name of one that its person gave none. */
  readonly number: number;
};

function FileItem({ language, path, file, number }: ItemProps) {
  const { states, refusals, unnamed } = fileTextsFor(language);
  const { name, state, reason = "kind" } = file;
  const shown = <bdi>{name === "" ? messageText(language, unnamed, { number }) : name}</bdi>;
  return (
    <li class={state} data-file={file.id}>
      {state === "clean" ? <a href={`${path}/files/${file.id}`}>{shown}</a> : shown}
      <span class="hint">
        {state === "refused" ? messageText(language, refusals[reason], FILE_LIMITS) : states[state]}
      </span>
    </li>
  );
}

type AddProps = { readonly language: PageLanguage; readonly path: string; readonly script: string };

function AddFile({ language, path, script }: AddProps) {
  const texts = fileTextsFor(language);
  const said = {
    "data-failed": texts.failed,
    "data-full": texts.full,
    "data-checking": texts.states.quarantined,
    "data-empty": texts.empty,
    "data-kind": texts.wrongKind,
    "data-large": messageText(language, texts.tooLarge, FILE_LIMITS),
    "data-max": String(FILES_MAX.bytes),
  };
  return (
    <>
      <p class="hint" id="files-lead">
        {messageText(language, texts.lead, FILE_LIMITS)}
      </p>
      <form id="add-file" method="post" action={`${path}/files`} {...said}>
        <div class="field" data-plain>
          <label for="file-name">{texts.label}</label>
          <p class="hint" id="file-name-hint">
            {texts.labelHint}
          </p>
          <input
            id="file-name"
            name="name"
            maxlength={60}
            dir="auto"
            aria-describedby="file-name-hint"
            autocomplete="off"
          />
          <button class="secondary" type="submit">
            {texts.add}
          </button>
        </div>
        <div class="field" hidden data-scripted>
          <label for="file">{texts.choose}</label>
          <input id="file" type="file" multiple aria-describedby="files-lead" />
          <div role="status" hidden data-working>
            <p>{texts.sending}</p>
            <progress max="1" aria-label={texts.sending}></progress>
          </div>
          <p class="told" role="status" data-said></p>
          <p class="error" role="alert" data-trouble></p>
        </div>
      </form>
      <script src={script} defer></script>
    </>
  );
}
