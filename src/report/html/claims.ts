import type { CheckedClaim } from "../../finding/index.ts";
import type { Strings } from "../strings/en.ts";
import { html, type Markup, prose } from "./markup.ts";

/** The text's own claims, each with the verdict on it, the reason and what to keep in mind; null without any. */
export function claimList(claims: readonly CheckedClaim[], t: Strings): Markup | null {
  if (claims.length === 0) return null;
  return html`<p class="lead">${t.lead.claims}</p>
${claims.map(
  ({ text, verdict, reason, caveats }) => html`<article class="finding claim">
<p class="statement">${t.quote(text)} <b class="chip">${t.claimVerdict[verdict]}</b></p>
<p>${prose(reason)}</p>
${caveats.length > 0 && html`<details class="basis"><summary>${t.claimCaveats(caveats.length)}</summary><ul class="caveats">${caveats.map((caveat) => html`<li>${prose(caveat)}</li>`)}</ul></details>`}</article>`,
)}`;
}
