/** An exact integer: a number while it is safe, a BigInt beyond; one form for each value, so `===` compares. */
type Int = number | bigint;

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

/** Whether a value is an integer that can be reckoned with exactly. */
export function isInt(value: unknown): value is Int {
  return typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'bigint';
}

/** The sum; unknown beyond 64 bits. */
export function add(left: unknown, right: unknown): Int | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return isInt(left) && isInt(right) ? normal(BigInt(left) + BigInt(right)) : undefined;
}

/** The difference; unknown beyond 64 bits. */
export function subtract(left: unknown, right: unknown): Int | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return isInt(left) && isInt(right) ? normal(BigInt(left) - BigInt(right)) : undefined;
}

/** The product; unknown beyond 64 bits. */
export function multiply(left: unknown, right: unknown): Int | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    // Adding zero turns -0 into 0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return isInt(left) && isInt(right) ? normal(BigInt(left) * BigInt(right)) : undefined;
}

/** What a division leaves, with the sign of the dividend; unknown when dividing by zero. */
export function remainder(left: unknown, right: unknown): Int | undefined {
  if (!isInt(left) || !isInt(right) || right === 0) return undefined;
  return normal(BigInt(left) % BigInt(right));
}

function normal(exact: bigint): Int | undefined {
  if (exact > LARGEST || exact < SMALLEST) return undefined;
  const value = Number(exact);
  return Number.isSafeInteger(value) ? value : exact;
}

/** How many hundredths of a percent a part is of a whole, the rest dropped; unknown of nothing, or below zero. */
export function percentOf(part: unknown, whole: unknown): Int | undefined {
  if (!isInt(part) || !isInt(whole) || part < 0 || whole <= 0) return undefined;
  return normal((BigInt(part) * 10_000n) / BigInt(whole));
}
