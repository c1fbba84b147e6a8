/**
 * SQL that puts words in the place of others; what is none of them becomes `otherwise`.
 *
 * @param sql of what is looked up.
 * @param words what stands there → what it becomes; both are ours and need no quoting.
 */
export function wordForWord(
  sql: string,
  words: Readonly<Record<string, string>>,
  otherwise = "null",
): string {
  const cases = Object.entries(words).map(([given, word]) => `when '${given}' then '${word}'`);
  return `case ${sql} ${cases.join(" ")} else ${otherwise} end`;
}
