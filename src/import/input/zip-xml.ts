import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { Problem } from "../../problem.ts";
import { unpackLimit } from "./unpack-limit.ts";
import type { ZipArchive } from "./zip.ts";

/** What is told of an XML file as it is read; names come without the prefix of their namespace. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Between two pieces of the file. */
  between?(): Promise<void>;
}

/**
 * Reads an XML file of an archive as a stream.
 * @param file as the user knows the archive, for messages.
 * @throws Problem when the archive has no such file, or it is no XML.
 */
export async function readXml(
  file: string,
  zip: ZipArchive,
  name: string,
  listener: XmlListener,
): Promise<void> {
  const entry = zip.entries.find(({ fileName }) => fileName === name);
  if (entry === undefined) throw new Problem(`${file} is damaged: it lacks ${name}; fetch it again.`);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new Problem(`${file} is damaged in ${name}: ${error.message}; fetch it again.`);
  });
  parser.on("opentag", (tag) => listener.open(local(tag.name), tag.attributes));
  if (listener.close !== undefined) parser.on("closetag", (tag) => listener.close?.(local(tag.name)));
  if (listener.text !== undefined) parser.on("text", (text) => listener.text?.(text));
  const packed: Readable = await zip.open(entry);
  const limit = unpackLimit(file, entry.compressedSize);
  packed.on("error", (error) => limit.destroy(error));
  const decoder = new TextDecoder();
  for await (const bytes of packed.pipe(limit)) {
    parser.write(decoder.decode(bytes as Buffer, { stream: true }));
    await listener.between?.();
  }
  parser.write(decoder.decode());
  parser.close();
}

/** The value of an attribute whatever the prefix of its namespace is; "" where there is none. */
export function attribute(attributes: Readonly<Record<string, string>>, wanted: string): string {
  const name = Object.keys(attributes).find((key) => local(key) === wanted);
  return name === undefined ? "" : attributes[name]!;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
