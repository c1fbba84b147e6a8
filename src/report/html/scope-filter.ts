import type { Assessment } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { scopeKind } from "../select.ts";
import { html, type Markup } from "./markup.ts";

/** Which scope the page shows; hidden until the script, without which it could do nothing, brings it to light. */
export function scopeFilter({ findings }: Assessment, t: Strings): Markup | null {
  const kinds = ["country", "region", "heartland", "world"].filter((kind) =>
    // How unusual a toll is, is asked of the country and the world even of a group whose series is told in one scope.
    findings.some((finding) => finding.topic !== "severity" && scopeKind(finding) === kind),
  );
  if (kinds.length < 2) return null;
  const choices = ["", ...kinds].map(
    (kind) =>
      html`<label><input type="radio" name="scope" value="${kind}"${kind === "" && html` checked`}> ${kind === "" ? t.filter.all : (t.scopeName[kind] ?? kind)}</label>`,
  );
  return html`<fieldset class="filter" hidden><legend>${t.filter.legend}</legend>${choices}</fieldset>`;
}
