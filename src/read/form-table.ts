/** Slots for each word at the least: fuller tables look in many places. */
const ROOM = 2;

/** What is known of words, found by their units in a text: no word is cut out of its text to be looked up. */
export class FormTable<T> {
  readonly #most: number;
  readonly #values: T[] = [];
  /** The units of all words on end, and where each ends: compared faster than a string's. */
  #pool = new Uint16Array(8 * 1024);
  readonly #ends: number[] = [0];
  /** A hash of a word, and its number from 1, or 0 where there is none. Twice a power of two long. */
  #slots = new Int32Array(2 * 1024);

  /** @param most words; when there are more, all are forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  get(units: Uint16Array, start: number, end: number): T | undefined {
    const slots = this.#slots;
    const hash = hashOf(units, start, end);
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1]!;
      if (number === 0) return undefined;
      if (slots[slot] !== hash) continue;
      if (this.#isSpelt(number, units, start, end)) return this.#values[number - 1]!;
    }
  }

  #isSpelt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const pool = this.#pool;
    let at = this.#ends[number - 1]!;
    if (this.#ends[number]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if (pool[at++] !== units[i]) return false;
    return true;
  }

  /** Adds a word that is not yet in the table. */
  add(units: Uint16Array, start: number, end: number, value: T): void {
    if (this.#values.length === this.#most) this.clear();
    this.#values.push(value);
    this.#keep(units, start, end);
    if (2 * ROOM * this.#values.length > this.#slots.length) this.#widen();
    take(this.#slots, hashOf(units, start, end), this.#values.length);
  }

  clear(): void {
    this.#values.length = 0;
    this.#ends.length = 1;
    this.#slots.fill(0);
  }

  #keep(units: Uint16Array, start: number, end: number): void {
    const used = this.#ends[this.#ends.length - 1]!;
    const next = used + end - start;
    if (next > this.#pool.length) {
      const wider = new Uint16Array(2 * next);
      wider.set(this.#pool.subarray(0, used));
      this.#pool = wider;
    }
    this.#pool.set(units.subarray(start, end), used);
    this.#ends.push(next);
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.#slots.length);
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const number = this.#slots[slot + 1]!;
      if (number !== 0) take(wider, this.#slots[slot]!, number);
    }
    this.#slots = wider;
  }
}

function take(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
