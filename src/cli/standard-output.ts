import { once } from "node:events";

/** Writes to standard output, and waits where it is full: what is streamed must not pile up in memory. */
export async function put(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
