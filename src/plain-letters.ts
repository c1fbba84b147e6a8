/**
 * Lower case without accents: "Trèbes" → "trebes", "Łódź" → "lodz". Letters that Unicode does not take apart are spelt
 * as the wires spell them.
 */
export function plainLetters(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return plain(text);
  return text.toLowerCase();
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[łøđðħıßæœþə]/g, (letter) => UNDECOMPOSED[letter]!);
}

const UNDECOMPOSED: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ə: "a",
};
