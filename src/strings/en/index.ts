import { checks } from "./checks.ts";
import { claims } from "./claims.ts";
import { closing } from "./closing.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { numbers } from "./numbers.ts";
import { page } from "./page.ts";
import { record } from "./record.ts";
import { terms } from "./terms.ts";

/** English. Another language is another folder of this shape. */
export const en = {
  ...numbers,
  ...record,
  ...claims,
  ...figures,
  ...page,
  ...closing,
  checks,
  findings,
  terms,
};
