/** The page on which a file is chosen and sent straight to the files' bucket, without JavaScript. */
import { UPLOAD_MINUTES } from "../../shared/domain/attachment.ts";
import { fileTextsFor } from "../../shared/texts/files/file-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import { FILE_LIMITS } from "./file-limits.ts";
import { type Frame, Layout } from "./layout.tsx";

type UploadProps = {
  readonly frame: Frame;
  readonly reference: string;
  /** The signed form: its address, and its fields in their order. */
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
};

/** S3 takes the file last; afterwards it sends the browser back to the status page. */
export function UploadPage({ frame, reference, upload }: UploadProps) {
  const { language } = frame;
  const texts = fileTextsFor(language);
  const path = (other: string) => `/${other}/inquiries/${reference}`;
  return (
    <Layout frame={frame} title={texts.add} languages={{ path }}>
      <h1>{texts.add}</h1>
      <p class="lead">{messageText(language, texts.lead, FILE_LIMITS)}</p>
      <form method="post" action={upload.url} enctype="multipart/form-data">
        {Object.entries(upload.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">{texts.choose}</label>
          <p class="hint" id="file-hint">
            {messageText(language, texts.minutes, { minutes: UPLOAD_MINUTES })}
          </p>
          <p class="hint" id="file-larger">
            {messageText(language, texts.larger, FILE_LIMITS)}
          </p>
          <input id="file" type="file" name="file" required aria-describedby="file-hint file-larger" />
        </div>
        <p class="actions">
          <button class="primary" type="submit">
            {texts.send}
          </button>
          <a class="secondary" href={`${path(language)}#files`}>
            {texts.back}
          </a>
        </p>
      </form>
    </Layout>
  );
}
