import { describe, expect, it } from "vitest";
import { type FileType, SAMPLE_BYTES, typeOfContent, typeOfExtension } from "../../../../shared/domain/file-type.ts";
import { aBomb, aDocx, aHeic, aJpeg, anOdt, aPdf, aPng, aText, aWebp, aZip } from "../../../files.ts";

const typeOf = (content: Buffer | string): FileType | undefined => {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  return typeOfContent({
    head: bytes.subarray(0, SAMPLE_BYTES),
    tail: bytes.subarray(Math.max(0, bytes.length - SAMPLE_BYTES)),
    sizeBytes: bytes.length,
  });
};

/** As Notepad of Windows saves "Unicode". */
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

const large = (content: Buffer) => Buffer.concat([content, Buffer.alloc(300_000, 1)]);

describe("the kind of a file, by its content", () => {
  it.each([
    ["pdf", aPdf()],
    ["pdf", large(aPdf())],
    ["jpeg", aJpeg()],
    ["jpeg", large(aJpeg())],
    ["png", aPng()],
    ["webp", aWebp()],
    ["heic", aHeic()],
    ["heic", aHeic("mif1", "mif1heic")],
    ["docx", aDocx()],
    [
      "docx",
      aDocx({ name: "word/media/image1.jpeg", content: Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))) }),
    ],
    ["odt", anOdt()],
    ["txt", aText()],
    ["txt", Buffer.from("\xce\xe1\xfa\xff\xe2\xeb\xe5\xed\xe8\xe5\r\n", "latin1")],
    ["txt", utf16("Қайырлы күн! 你好 😀\r\n")],
    ["txt", utf16("Қайырлы күн! 你好 😀\r\n").swap16()],
    ["txt", utf16("😀".repeat(50_000))],
    ["txt", aText("a < b, and 3 <body> mass".replace("<body>", "units of body"))],
  ])("is told: %s", (type, content) => {
    expect(typeOf(content)).toBe(type);
  });

  it.each([
    ["nothing", ""],
    ["HTML", "<!DOCTYPE html><script>alert(1)</script>"],
    ["HTML behind spaces and a mark of order", "\xef\xbb\xbf\n  <p onclick=x>"],
    ["HTML behind words", "Dear centre, <SCRIPT src=//example.org></SCRIPT>"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["SVG behind an XML declaration", '<?xml version="1.0"?><svg/>'],
    ["a Windows program", "MZ\x90\0\x03\0\0\0"],
    ["a Linux program", "\x7fELF\x02\x01\x01\0"],
    ["the old .doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
    ["RAR", "Rar!\x1a\x07\x01\0"],
    ["7z", "7z\xbc\xaf\x27\x1c\0\x04"],
    ["gzip", "\x1f\x8b\x08\0"],
    ["GIF, which we do not take", "GIF89a\x01\0\x01\0"],
    ["a film in HEIC's container", "\0\0\0\x18ftypmp42\0\0\0\0mp42isom"],
    ["AVIF", "\0\0\0\x1cftypavif\0\0\0\0avifmif1"],
    ["a PDF that begins later", `\n\n${aPdf().toString("latin1")}`],
    ["text with a null in it", "letter\0more"],
    ["text in UTF-16 without its mark", utf16("letter").subarray(2).toString("latin1")],
    ["text in UTF-16 with a null in it", utf16("letter\0more").toString("latin1")],
    ["text in UTF-16 that ends in half a letter", `${utf16("letter").toString("latin1")}a`],
    ["no text behind UTF-16's mark", utf16("a\uDC00b\uD800c").toString("latin1")],
    ["no text at the end of UTF-16", utf16(`${"a".repeat(100_000)}\x01`).toString("latin1")],
    ["HTML in UTF-16", utf16("<p>words</p>").toString("latin1")],
    ["HTML behind words in UTF-16", utf16("words <script>").toString("latin1")],
    ["UTF-32", "\xff\xfe\0\0a\0\0\0"],
    ["text whose end is binary", `${"a".repeat(200_000)}\0\x01`],
  ])("is refused: %s", (_, content) => {
    expect(typeOf(content)).toBeUndefined();
  });

  it.each([
    ["a plain archive", aZip([{ name: "passport.pdf", content: aPdf() }])],
    ["a Java program", aZip([{ name: "META-INF/MANIFEST.MF", content: Buffer.from("x") }])],
    [
      "a spreadsheet",
      aZip([
        { name: "[Content_Types].xml", content: Buffer.from("x") },
        { name: "xl/workbook.xml", content: Buffer.from("x") },
      ]),
    ],
    ["a document with macros", aDocx({ name: "word/vbaProject.bin", content: Buffer.from("x") })],
    ["an OpenDocument drawing", anOdt("application/vnd.oasis.opendocument.graphics")],
    ["an OpenDocument template", anOdt("application/vnd.oasis.opendocument.text-template")],
    ["a container whose list of names cannot be read as a whole", Buffer.concat([aDocx().subarray(0, 40), aDocx()])],
  ])("is refused: %s", (_, content) => {
    expect(typeOf(content)).toBeUndefined();
  });

  it.each([
    [
      "a picture that is an archive too (GIFAR)",
      Buffer.concat([aJpeg(), aZip([{ name: "Evil.class", content: Buffer.from("x") }])]),
    ],
    ["a PDF that is a document of Word too", Buffer.concat([aPdf(), aDocx()])],
    ["an archive with a comment that hides it", Buffer.concat([aPng(), aDocx(), Buffer.alloc(3_000, 32)])],
    ["a picture that is a PDF too", Buffer.concat([aJpeg().subarray(0, 30), aPdf()])],
    ["a text that is an archive too", Buffer.concat([aText("hello "), aDocx()])],
  ])("is refused as more than one thing: %s", (_, content) => {
    expect(typeOf(content)).toBeUndefined();
  });

  it("takes a bomb for the small document it is, without unpacking it", () => {
    const bomb = aBomb();
    expect(bomb.length).toBeLessThan(300_000);
    const began = performance.now();
    expect(typeOf(bomb)).toBe("docx");
    expect(performance.now() - began).toBeLessThan(250);
  });
});

describe("an extension", () => {
  it.each([
    ["pdf", "pdf"],
    ["JPG", "jpeg"],
    ["jpeg", "jpeg"],
    ["heif", "heic"],
    ["html", undefined],
    ["svg", undefined],
    ["doc", undefined],
    ["docm", undefined],
    ["zip", undefined],
    ["constructor", undefined],
  ])("%s stands for %s", (extension, type) => {
    expect(typeOfExtension(extension)).toBe(type);
  });
});
