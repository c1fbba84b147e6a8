import type { Finding } from "../../finding/index.ts";
import { scopeKind } from "../select.ts";
import { html, type Markup } from "./markup.ts";

/** Marks an element as being about one scope, for the page's filter. */
export function scoped(finding: Finding): Markup | false {
  const scope = scopeKind(finding);
  return scope !== null && html` data-scope="${scope}"`;
}
