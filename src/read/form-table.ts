/** Slots for each word at the least: fuller tables look in many places. */
const ROOM = 2;

/** What is known of words, found by their units in a text: no word is cut out of its text to be looked up. */
export class FormTable<T> {
  readonly #most: number;
  #count = 0;
  /** Number of the word, from 1, by its hash; 0 where there is none. A power of two long. */
  #slots = new Int32Array(1024);
  readonly #values: T[] = [];
  #hashes = new Int32Array(512);
  /** Where the spelling of each word ends in `#spelt`. */
  #ends = new Int32Array(512);
  #spelt = new Uint16Array(4096);

  /** @param most words; when there are more, all are forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  get(units: Uint16Array, start: number, end: number): T | undefined {
    const hash = hashOf(units, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === 0) return undefined;
      if (this.#hashes[number] === hash && this.#isSpelt(number, units, start, end))
        return this.#values[number];
    }
  }

  /** Adds a word that is not yet in the table. */
  add(units: Uint16Array, start: number, end: number, value: T): void {
    if (this.#count === this.#most) this.#forget();
    const number = ++this.#count;
    if (number === this.#hashes.length) this.#widen();
    const spelt = this.#ends[number - 1]!;
    if (spelt + end - start > this.#spelt.length) this.#spelt = twice(this.#spelt, Uint16Array);
    for (let i = start; i < end; i++) this.#spelt[spelt + i - start] = units[i]!;
    this.#ends[number] = spelt + end - start;
    this.#values[number] = value;
    this.#hashes[number] = hashOf(units, start, end);
    this.#take(number);
  }

  #isSpelt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const spelt = this.#ends[number - 1]!;
    if (this.#ends[number]! - spelt !== end - start) return false;
    for (let i = start; i < end; i++) if (this.#spelt[spelt + i - start] !== units[i]) return false;
    return true;
  }

  #take(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[number]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #widen(): void {
    this.#hashes = twice(this.#hashes, Int32Array);
    this.#ends = twice(this.#ends, Int32Array);
    this.#slots = new Int32Array(2 * ROOM * this.#hashes.length);
    for (let number = 1; number < this.#count; number++) this.#take(number);
  }

  #forget(): void {
    this.#count = 0;
    this.#slots.fill(0);
    this.#values.length = 0;
  }
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function twice<A extends Int32Array | Uint16Array>(full: A, make: new (length: number) => A): A {
  const wider = new make(2 * full.length);
  wider.set(full);
  return wider;
}
