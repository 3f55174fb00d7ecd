import { banksOf } from "../bank.ts";

/** Cambodian banks and payment institutions. Those whose BIC could not be sourced are keyed by name. */
export const cambodianBanks = banksOf(
  "KH",
  "National Bank of Cambodia, list of commercial banks and of payment institutions, https://www.nbc.gov.kh; BIC: SWIFT directory",
  [
    { bic: "ABAAKHPP", name: "ABA", aliases: "ABA Bank | Advanced Bank of Asia | ធនាគារ ABA | អេប៊ីអេ" },
    { bic: "ACLBKHPP", name: "ACLEDA", aliases: "ACLEDA Bank | Acleda | អេស៊ីលីដា | ធនាគារអេស៊ីលីដា" },
    { bic: "CADIKHPP", name: "Canadia", aliases: "Canadia Bank | កាណាឌីយ៉ា" },
    { bic: "WIGCKHPP", name: "Wing", aliases: "Wing Bank | វីង" },
    { bic: "SBPLKHPP", name: "Sathapana", aliases: "Sathapana Bank | ស្ថាបនា" },
    { bic: "PINCKHPP", name: "Prince Bank", aliases: "Prince" },
    { bic: "FTCCKHPP", name: "FTB", aliases: "Foreign Trade Bank of Cambodia | FTB Bank | ធនាគារពាណិជ្ជកម្មក្រៅប្រទេស" },
    { bic: "MBBEKHPP", name: "Maybank Cambodia", aliases: "មេប៊ែង", homeAliases: "Maybank" },
    { bic: "CPBLKHPP", name: "Campu Bank", aliases: "Cambodian Public Bank | Campubank | Cambodia Public Bank | ធនាគារកម្ពុជាសាធារណៈ" },
    { name: "Vattanac Bank", aliases: "Vattanac | វឌ្ឍនៈ | ធនាគារវឌ្ឍនៈ" },
    { name: "Hattha Bank", aliases: "Hattha | ហត្ថា | ធនាគារហត្ថា | Hattha Kaksekar" },
    { name: "J Trust Royal Bank", aliases: "J Trust Royal | JTRB | ANZ Royal Bank" },
    { name: "Chip Mong Bank", aliases: "Chip Mong | ជីប ម៉ុង | ធនាគារជីប ម៉ុង" },
    { name: "Phillip Bank", aliases: "ភីលីព" },
    { name: "Cambodia Post Bank", aliases: "CP Bank | Cambodia Post Bank Plc | ប៉ុស្តិ៍" },
    { name: "Woori Bank Cambodia", homeAliases: "Woori | Woori Bank" },
    { name: "AMK", aliases: "AMK Microfinance | អេអឹមខេ" },
    { name: "PRASAC", aliases: "KB PRASAC Bank | Prasac | KB PRASAC | ប្រាសាក់" },
    { name: "TrueMoney Cambodia", homeAliases: "TrueMoney | True Money" },
    { name: "Bridge Bank", aliases: "Bridge Bank Cambodia" },
    { name: "Panda Commercial Bank", aliases: "Panda Bank | 熊猫银行" },
    { name: "Union Commercial Bank", aliases: "UCB Cambodia", homeAliases: "UCB" },
  ],
);
