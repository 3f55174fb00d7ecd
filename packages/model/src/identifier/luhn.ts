/** True when the last digit is the Luhn check of those before it (ISO/IEC 7812-1, annex B). One error in ten passes unseen: a weak check. */
export function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The digit that makes the Luhn check hold. */
export function luhnDigit(digits: string): string {
  for (const digit of "0123456789") if (hasLuhnCheck(digits + digit)) return digit;
  return "";
}
