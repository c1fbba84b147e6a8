/** @throws RangeError unless `value` is a finite number from 0 up. */
export function checkCount(value: number, what = "a count"): void {
  if (!(value >= 0 && value < Infinity))
    throw new RangeError(`${what} must be a number from 0 up, got ${value}`);
}

/** @throws RangeError unless `value` is a finite number above 0. */
export function checkExposure(value: number, what = "an exposure"): void {
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${what} must be a number above 0, got ${value}`);
}

/** @throws RangeError unless 0 < level < 1. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies strictly between 0 and 1, got ${level}`);
}

/** @throws RangeError unless dispersion ≥ 1. */
export function checkDispersion(dispersion: number): void {
  if (!(dispersion >= 1 && dispersion < Infinity)) {
    throw new RangeError(`a dispersion (variance-to-mean ratio) is at least 1, got ${dispersion}`);
  }
}
