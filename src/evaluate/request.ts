import type { Lexicons } from "../read/index.ts";
import type { Half } from "./halves.ts";

/** What every evaluation is asked for. */
export interface Request {
  /** The file or folder to evaluate on; null where the command knows it. */
  input: string | null;
  /** The folder of development data. */
  shared: string;
  predictOnly: boolean;
  /** Only the documents of one half. */
  half: Half | null;
  lexicons: Lexicons;
  print(line: string): void;
}
