/** HTML that is safe to print as it stands. Only {@link html} and {@link trusted} make it. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text for element content and quoted attribute values. Characters that HTML cannot hold become U+FFFD: control
 * characters, and half surrogates, which would not survive being written as UTF-8.
 */
export function escapeText(text: string): string {
  return text.replace(/\p{Cs}|[^\P{Cc}\t\n\r]/gu, "\uFFFD").replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** Template tag: everything interpolated is escaped unless it is {@link Markup}; null and false print nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((out, s, i) => out + render(parts[i - 1] ?? null) + s));
}

/** A sentence whose numbers and signs do not part at the end of a line. */
export function prose(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00A0%");
}

/** For markup of our own making only (figures drawn here, the style sheet): never for anything from an input. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part === "object") return part.map(render).join("");
  return escapeText(String(part));
}
