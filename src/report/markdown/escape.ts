/**
 * Text as Markdown prints it: signs that could open markup, a link or HTML are escaped, and it stays on one line.
 * Control characters and half surrogates become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cs}|\p{Cc}/gu, "\uFFFD")
    .replace(/[\\`*_[\]<>|#~&]/g, "\\$&")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2")
    .replace(/(https?|ftp|mailto|www)([:.])/gi, "$1\\$2");
}
