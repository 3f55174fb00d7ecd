/**
 * Numbers that are well formed and that nobody holds: people type them to get past a form. `0000000000`, `1234567890`, `0123456789`,
 * `9876543210`, `1212121212`. Only whole numbers of this shape: a real number that merely contains one is left alone.
 */
export function isDummyNumber(digits: string): boolean {
  if (!/^\d{6,}$/u.test(digits)) return false;
  return /^(\d)\1+$/u.test(digits) || /^(\d\d)\1+$/u.test(digits) || counts(digits, 1) || counts(digits, 9);
}

/** True when each digit is the one before it plus the step, in a circle of ten. */
function counts(digits: string, step: 1 | 9): boolean {
  for (let place = 1; place < digits.length; place += 1) {
    if ((Number(digits[place - 1]) + step) % 10 !== Number(digits[place])) return false;
  }
  return true;
}
