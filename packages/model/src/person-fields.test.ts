import { describe, expect, it } from "vitest";
import { identifierRules } from "./identifier/registry.ts";
import { headerForm, personFieldOf, personFields } from "./person-fields.ts";

describe("personFieldOf", () => {
  it("finds every header of every field, however it is written", () => {
    for (const field of personFields) {
      for (const header of [...field.headers, ...field.htcds]) {
        for (const written of [header, ` ${header.toUpperCase()} `, `${header}:`, header.replaceAll(" ", "_")]) {
          expect(personFieldOf(written)?.name, written).toBe(field.name);
        }
      }
    }
  });

  it("takes every HTCDS column with the prefix prs_ as about the person, known or not", () => {
    expect(personFieldOf("prs_anything_new")?.treatment).toBe("cross-out");
    expect(personFieldOf("PRS_Phone")?.treatment).toBe("survivor-held");
    expect(personFieldOf("prs_MailingStreet")?.name).toBe("address");
    expect(personFieldOf("prs_MobilePhone")?.name).toBe("own phone");
  });

  it("crosses out every header by which a rule of identity documents is named", () => {
    for (const rule of identifierRules.filter(({ kind }) => kind === "document"))
      for (const name of rule.names) expect(personFieldOf(name)?.treatment, name).toBe("cross-out");
  });

  it("leaves the columns that the work is about", () => {
    for (const header of [
      "phone",
      "recruiter phone",
      "wallet",
      "bank account",
      "account name",
      "เบอร์โทร",
      "กระเป๋า",
      "case reference",
      "platform",
      "email",
      "compound",
      "amount",
      "date",
      "wallet address",
    ]) {
      expect(personFieldOf(header), header).toBeNull();
    }
  });

  it("knows the fields in the field's languages", () => {
    const expected = {
      "ชื่อ-นามสกุล": "name",
      နာမည်: "name",
      ឈ្មោះ: "name",
      ຊື່: "name",
      "Họ và tên": "name",
      姓名: "name",
      "Nama lengkap": "name",
      नाम: "name",
      วันเกิด: "birth date",
      护照号码: "document number",
      ที่อยู่: "address",
      "Passport No.": "document number",
      "Victim's phone": "own phone",
      "D.O.B.": "birth date",
    };
    for (const [header, name] of Object.entries(expected)) expect(personFieldOf(header)?.name, header).toBe(name);
    expect(headerForm("Passport_No.")).toBe("passport no");
  });
});
