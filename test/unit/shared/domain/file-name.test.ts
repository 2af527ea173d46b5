import { describe, expect, it } from "vitest";
import { attachmentDisposition, cleanTitle, fileName, splitFileName } from "../../../../shared/domain/file-name.ts";

const HOSTILE = [
  "../../etc/passwd.pdf",
  "..\\..\\windows\\system32\\evil.pdf",
  "/absolute/passport.pdf",
  "C:\\Users\\a\\passport.pdf",
  "passport.pdf\0.exe.pdf",
  "passport\r\nSet-Cookie: a=b.pdf",
  "passport\n.pdf",
  "passport\u2028.pdf",
  "passport\u0085.pdf",
  "invoice\u202Efdp.exe.pdf",
  "\u2066hidden\u2069.pdf",
  "\u200Einvoice\u200F\u061C.pdf",
  "zero\u200Bwidth\uFEFF.pdf",
  "tag\u{E0041}\u{E0042}.pdf",
  'quote".pdf',
  "semi;filename=evil.html.pdf",
  "<script>alert(1)</script>.pdf",
  "per%0d%0acent.pdf",
  "pipe|colon:star*.pdf",
  "CON.pdf",
  "nul.pdf",
  "LPT1.txt.pdf",
  "com¹.pdf",
  ".htaccess.pdf",
  "...pdf",
  "trailing dots...pdf",
  "   .pdf",
  "\uFF0E\uFF0E\uFF0Fpassport.pdf",
  `${"long".repeat(200)}.pdf`,
  "\uD800broken.pdf",
  `${"е\u0301".repeat(100)}.pdf`,
  `${"👨‍👩‍👧‍👦".repeat(40)}.pdf`,
];

describe("a hostile name", () => {
  it.each(HOSTILE)("becomes one harmless line: %j", (name) => {
    const { title } = splitFileName(name);
    const safe = fileName(title, "pdf");
    expect(safe).not.toMatch(
      /[\p{Cc}<>:"/\\|?*%\u2028\u2029\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/u,
    );
    expect(safe).toMatch(/^[^.\s].*\.pdf$/u);
    expect(safe.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
    expect(safe).not.toMatch(/^(con|nul|lpt1|com¹)\./i);
  });

  it.each(HOSTILE)("makes one header line with one name: %j", (name) => {
    const header = attachmentDisposition(fileName(splitFileName(name).title, "pdf"));
    expect(header).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~%!#$&+^`|-]+$/);
  });
});

describe("a name of any script", () => {
  it.each([
    ["Төлқұжат.pdf", "Төлқұжат", "pdf"],
    ["قازاقشا قۇجات.docx", "قازاقشا قۇجات", "docx"],
    ["护照 复印件.JPG", "护照 复印件", "jpg"],
    ["می‌خواهم.pdf", "می‌خواهم", "pdf"],
    ["Справка от 12.05.2026.pdf", "Справка от 12.05.2026", "pdf"],
    ["O‘zbekcha ariza.odt", "O‘zbekcha ariza", "odt"],
    ["archive.tar.gz", "archive.tar", "gz"],
    ["no extension", "no extension", ""],
    ["سند.pdf\u200E", "سند", "pdf"],
    ["photo\uFF0Ejpg", "photo", "jpg"],
  ])("stays as it is: %s", (name, title, extension) => {
    expect(splitFileName(name)).toEqual({ title, extension });
  });

  it("is told to old programs in ASCII and to all others whole", () => {
    expect(attachmentDisposition("Төлқұжат (1).pdf")).toBe(
      `attachment; filename="________ (1).pdf"; filename*=UTF-8''${encodeURIComponent("Төлқұжат ")}%281%29.pdf`,
    );
  });
});

describe("a title", () => {
  it("is nothing when nothing of it is visible, and the file then has a plain name", () => {
    expect(cleanTitle(" \u200B\u202E ")).toBe("");
    expect(fileName("", "jpeg")).toBe("file.jpg");
  });

  it("keeps its dots, for people write dates", () => {
    expect(cleanTitle("копия от 12.05")).toBe("копия от 12.05");
  });
});
