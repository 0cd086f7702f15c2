/** The check digits of bank cards, IBANs and Iranian national ids; all take ASCII digits. */

/** Luhn's check of a card number (ISO/IEC 7812-1, annex B): 16 digits, or 15 that begin as American Express does. */
export function isCardNumber(digits: string): boolean {
  const { length } = digits;
  if (length !== 16 && !(length === 15 && /^3[47]/.test(digits))) return false;
  if (isOneDigit(digits)) return false;
  let sum = 0;
  for (let index = 0; index < length; index++) {
    const digit = Number(digits[length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Length of an IBAN by country (ISO 13616 registry); countries that are not listed are not recognised. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{
    IR: 26,
    AE: 23,
    TR: 26,
    SA: 24,
    QA: 29,
    KW: 30,
    BH: 22,
    OM: 23,
    IQ: 23,
    AZ: 28,
    GE: 22,
    PK: 24,
    IL: 23,
  },
  ...{
    DE: 22,
    FR: 27,
    GB: 22,
    IT: 27,
    ES: 24,
    NL: 18,
    BE: 16,
    AT: 20,
    CH: 21,
    SE: 24,
    NO: 15,
    DK: 18,
    FI: 18,
  },
  ...{ PL: 28, PT: 25, GR: 27, IE: 22, CZ: 24, HU: 28, RO: 24, BG: 22, HR: 21, LU: 20, CY: 28, UA: 29 },
};

/** Greatest length in the list. */
export const LONGEST_IBAN = 30;

/** How many characters an IBAN of this country has; undefined where the country isn't known. */
export function ibanLength(country: string): number | undefined {
  return Object.hasOwn(IBAN_LENGTHS, country) ? IBAN_LENGTHS[country] : undefined;
}

/** The check of ISO 7064 mod 97-10 on an IBAN without blanks, in capitals. */
export function isIban(iban: string): boolean {
  if (iban.length !== ibanLength(iban.slice(0, 2))) return false;
  let rest = 0;
  for (let index = 0; index < iban.length; index++) {
    // The country and its check digits come last; letters count as 10 to 35.
    const code = iban.charCodeAt((index + 4) % iban.length);
    rest = code < 0x41 ? (rest * 10 + code - 0x30) % 97 : (rest * 100 + code - 0x37) % 97;
  }
  return rest === 1;
}

/** The Iranian national id: the sum of digit times (10 − place) mod 11 gives the last digit. */
export function isNationalId(digits: string): boolean {
  if (digits.length !== 10 || isOneDigit(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (10 - index);
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest);
}

/** 1111111111 and the like pass the sums and are nobody's number. */
const isOneDigit = (digits: string) => /^(\d)\1*$/.test(digits);
