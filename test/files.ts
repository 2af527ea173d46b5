/** Files as people (and attackers) send them, made here byte by byte. */
import { crc32, deflateRawSync } from "node:zlib";

const bytes = (text: string) => Buffer.from(text, "latin1");

export const aPdf = (body = "1 0 obj <<>> endobj") =>
  bytes(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${body}\ntrailer <<>>\n%%EOF\n`);
export const aJpeg = () =>
  Buffer.concat([bytes("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01"), Buffer.alloc(200, 7), bytes("\xff\xd9")]);
export const aPng = () => Buffer.concat([bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"), Buffer.alloc(60)]);
export const aWebp = () => bytes("RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0............");
export const aHeic = (major = "heic", compatible = "mif1heic") =>
  bytes(`\0\0\0${String.fromCharCode(16 + compatible.length)}ftyp${major}\0\0\0\0${compatible}\0\0\0\x08mdat`);
export const aText = (text = "Қайырлы күн! Құжаттарым осы файлда.\n") => Buffer.from(text, "utf8");

type Member = { readonly name: string; readonly content: Buffer; readonly stored?: boolean };

/** A ZIP container with these members, by APPNOTE 4.3. */
export function aZip(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false } of members) {
    const data = stored ? content : deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(stored ? 0 : 8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([bytes("PK\x03\x04"), header, Buffer.from(name), data]);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    entries.push(
      Buffer.concat([bytes("PK\x01\x02\x14\0"), header.subarray(0, 26), place.subarray(2), Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, bytes("PK\x05\x06"), end]);
}

const DOCUMENT = Buffer.from("<w:document/>");

export const aDocx = (...more: readonly Member[]) =>
  aZip([
    { name: "[Content_Types].xml", content: Buffer.from("<Types/>") },
    { name: "word/document.xml", content: DOCUMENT },
    ...more,
  ]);

export const anOdt = (type = "application/vnd.oasis.opendocument.text") =>
  aZip([
    { name: "mimetype", content: Buffer.from(type), stored: true },
    { name: "content.xml", content: DOCUMENT },
  ]);

/** 200 MB of nothing, packed into some 200 KB. */
export const aBomb = () => aDocx({ name: "word/media/image1.png", content: Buffer.alloc(200 * 1024 * 1024) });

/** The test text that every scanner takes for a virus (eicar.org); in parts, so that no scanner of a developer's machine does. */
export const eicar = () =>
  bytes(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));
