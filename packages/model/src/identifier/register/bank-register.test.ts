import { describe, expect, it } from "vitest";
import { readBic } from "../bic.ts";
import { bankNamed, bankNamespace, bankOfNationalCode, bankOfVietQr } from "./bank-named.ts";
import { bankRegister } from "./bank-register.ts";
import { countryOfAlpha3, isCountry } from "./countries.ts";

function bankKey(text: string, country?: string): string | null {
  const found = bankNamed(text, country);
  return found === null || found === "ambiguous" ? found : bankNamespace(found);
}

describe("the bank register", () => {
  it("has the banks of every country of the field, each with its source", () => {
    const countries = new Set(bankRegister.map((bank) => bank.country));
    for (const country of ["TH", "KH", "MM", "LA", "VN", "PH", "ID", "MY", "SG", "HK", "CN", "IN", "AE"])
      expect(countries.has(country), country).toBe(true);
    for (const bank of bankRegister) expect(bank.source, bank.name).toMatch(/https:\/\/|SWIFT/u);
  });

  it("keys each bank by a code of its own, and names it so that the name alone finds it", () => {
    expect(new Set(bankRegister.map(bankNamespace)).size).toBe(bankRegister.length);
    for (const bank of bankRegister) expect(bankKey(bank.name), bank.name).toBe(bankNamespace(bank));
  });

  it("holds only codes of their form: BIC of the bank's country, six digits for VietQR", () => {
    for (const bank of bankRegister) {
      const bic = bank.bic === null ? null : readBic(bank.bic);
      if (bic !== null) expect(bic.ok && bic.value.country, bank.name).toBe(bank.country);
      expect(bank.bin ?? "000000", bank.name).toMatch(/^\d{6}$/u);
      expect(bank.nationalCode ?? "000", bank.name).toMatch(/^(?:\d{3,4}|[A-Z]{4})$/u);
    }
  });

  it("finds every alias in the bank's country", () => {
    for (const bank of bankRegister)
      for (const alias of [...bank.aliases, ...bank.homeAliases]) expect(bankKey(alias, bank.country), alias).toBe(bankNamespace(bank));
  });

  it("finds a bank by its codes", () => {
    expect(bankKey("004")).toBe("TH.004");
    expect(bankKey("TH-004", "MM")).toBe("TH.004");
    expect(bankKey("004", "HK")).toBe("HK.HSBCHKHH");
    expect(bankKey("SBIN0001234")).toBe("IN.SBININBB");
    expect(bankKey("970436")).toBe("VN.BFTVVNVX");
    expect(bankOfVietQr("970436")?.name).toBe("Vietcombank");
    expect(bankNamespace(bankOfVietQr("999999"))).toBe("VN.999999");
    expect(bankOfNationalCode("IN", "ICIC")?.name).toBe("ICICI");
  });

  it("takes a nickname of several countries for the one the case file is in", () => {
    expect(bankKey("SCB")).toBe("TH.014");
    expect(bankKey("SCB", "VN")).toBe("VN.SACLVNVX");
    expect(bankKey("HSBC", "SG")).toBe("SG.HSBCSGS2");
    expect(bankKey("UOB")).toBe("ambiguous");
  });

  it("takes a BIC of a bank that is not registered only when it is called one", () => {
    expect(bankKey("SWIFT: DEUTDEFF500")).toBe("DE.DEUTDEFF");
    expect(bankKey("MOHAMMED")).toBeNull();
    expect(bankKey("BIC KASITHBK")).toBe("TH.004");
  });
});

describe("readBic", () => {
  it("reads 8 and 11 characters with the country and the branch", () => {
    expect(readBic("KASITHBK")).toEqual({ ok: true, value: { bank: "KASITHBK", country: "TH", branch: null } });
    expect(readBic("deut de ff 500")).toEqual({ ok: true, value: { bank: "DEUTDEFF", country: "DE", branch: "500" } });
    expect(readBic("SWIFT/BIC: KASITHBKXXX")).toEqual({ ok: true, value: { bank: "KASITHBK", country: "TH", branch: null } });
    expect(readBic("A1B2GB2L")).toEqual({ ok: true, value: { bank: "A1B2GB2L", country: "GB", branch: null } });
  });

  it("says why another text is none", () => {
    const reasonOf = (text: string): string => {
      const outcome = readBic(text);
      return outcome.ok ? "taken" : outcome.reason;
    };
    expect(reasonOf("KASITHB")).toBe("wrong-length");
    expect(reasonOf("KASIZZBK")).toBe("not-assigned");
    expect(reasonOf("KASI12BK")).toBe("wrong-shape");
    expect(reasonOf("กสิกรไทย")).toBe("wrong-shape");
  });
});

describe("countries", () => {
  it("are those of ISO 3166-1, each with three letters too", () => {
    expect(isCountry("MM") && isCountry("TH") && isCountry("XK")).toBe(true);
    expect(isCountry("ZZ") || isCountry("th")).toBe(false);
    expect(countryOfAlpha3("LAO")).toBe("LA");
    expect(countryOfAlpha3("ZZZ")).toBeNull();
  });
});
