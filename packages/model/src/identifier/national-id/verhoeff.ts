/** Verhoeff's check (J. Verhoeff, Error Detecting Decimal Codes, 1969): catches every single wrong digit and every exchange of neighbours. */

const product = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const permutation = ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"];

/** True when the last digit is the check of those before it. */
export function isVerhoeff(digits: string): boolean {
  let state = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    state = Number(product[state]?.[Number(permutation[place % 8]?.[digit])]);
  }
  return state === 0;
}
