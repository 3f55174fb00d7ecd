import { cleanText } from "./text-hygiene.ts";
import { wordList } from "./word-list.ts";

/**
 * Columns about the person of a case file (class D3): crossed out before anything is stored (decisions: People). The list says which
 * they are, so that ingest can cross them out and tests can plant a canary in each. Names of the person's own phone and e-mail say "own":
 * a bare "phone" column is about somebody the person tells of.
 */
export interface PersonField {
  readonly name: string;
  /** `cross-out`: never stored. `survivor-held`: comes in only as an identifier held by the survivor, and only when asked for. */
  readonly treatment: "cross-out" | "survivor-held";
  /** Headers that mean this field, compared by {@link headerForm}. */
  readonly headers: readonly string[];
  /** Fields of the Human Trafficking Case Data Standard that mean it (IOM HTCDS, prefix `prs_`). */
  readonly htcds: readonly string[];
}

export const personFields: readonly PersonField[] = [
  {
    name: "name",
    treatment: "cross-out",
    headers: wordList(`
      name | full name | first name | last name | middle name | given name | given names | family name | surname | nickname | alias |
      other names | maiden name | victim name | survivor name | client name | beneficiary name | person name | name of victim |
      name of survivor | name of client | name of person | father name | mother name | name in english | name in thai | patient name |
      ชื่อ | นามสกุล | ชื่อ-นามสกุล | ชื่อสกุล | ชื่อ นามสกุล | ชื่อจริง | ชื่อเล่น | ชื่อผู้เสียหาย | ชื่อผู้รับบริการ |
      ชื่อ - สกุล | အမည် | နာမည် | အမည်အပြည့်အစုံ | မျိုးရိုးအမည် | ဈေးအမည် | ឈ្មោះ | នាមត្រកូល | គោត្តនាម | នាមខ្លួន | ឈ្មោះពេញ |
      ຊື່ | ນາມສະກຸນ | ຊື່ ແລະ ນາມສະກຸນ | tên | họ tên | họ và tên | họ | tên đầy đủ | 姓名 | 名字 | 姓 | 名 | 受害人姓名 | 受害者姓名 | 中文名 | 英文名 |
      nama | nama lengkap | nama depan | nama belakang | nama korban | nama panggilan | pangalan | apelyido | नाम | पूरा नाम | उपनाम |
      पीड़ित का नाम | নাম | নাম | පම | ስም | الاسم | الاسم الكامل | jina | jina kamili | имя | фамилия | фио
    `),
    htcds: wordList(`
      prs_name | prs_first_name | prs_last_name | prs_middle_name | prs_full_name | prs_alias | prs_other_names |
      prs_nickname | prs_Second_Name | prs_Salutation | prs_Title
    `),
  },
  {
    name: "birth date",
    treatment: "cross-out",
    headers: wordList(`
      birth date | birthdate | date of birth | dob | d.o.b | birthday | born | born on | year of birth | birth year | age |
      place of birth | birthplace | วันเกิด | วันเดือนปีเกิด | วัน เดือน ปี เกิด | อายุ | ปีเกิด | สถานที่เกิด | မွေးနေ့ |
      မွေးသက္ကရာဇ် | အသက် | ថ្ងៃខែឆ្នាំកំណើត | ថ្ងៃកំណើត | អាយុ | ວັນເດືອນປີເກີດ | ວັນເກີດ | ອາຍຸ | ngày sinh | năm sinh | tuổi |
      nơi sinh | 出生日期 | 生日 | 出生年月 | 年龄 | 年齡 | 出生地 | tanggal lahir | tgl lahir | tempat lahir | umur | usia | petsa ng kapanganakan |
      edad | kaarawan | जन्म तिथि | जन्मतिथि | जन्म दिनांक | उम्र | आयु | জন্ম তারিখ | বয়স | የትውልድ ቀን | ዕድሜ | تاريخ الميلاد | العمر |
      tarehe ya kuzaliwa | umri | дата рождения | возраст
    `),
    htcds: wordList(`
      prs_birth_date | prs_date_of_birth | prs_dob | prs_birth_year | prs_age | prs_birth_place | prs_place_of_birth |
      prs_Birthdate
    `),
  },
  {
    name: "document number",
    treatment: "cross-out",
    headers: wordList(`
      document number | document no | national identity | nric | mykad | kad pengenalan | hkid | căn cước | 身份證 | 護照 | id number | id no | id card | id card number | national id | national id number | citizen id |
      identity number | identification number | passport | passport no | passport number | passport id | nrc | nrc number | cccd |
      cmnd | nik | aadhaar | aadhar | visa number | border pass | pink card | ktp | ssn | tax id | driving licence | driver license |
      เลขบัตรประชาชน | เลขประจำตัวประชาชน | บัตรประชาชน | เลขที่บัตรประชาชน | หนังสือเดินทาง | เลขหนังสือเดินทาง |
      เลขที่หนังสือเดินทาง | พาสปอร์ต | เลขพาสปอร์ต | မှတ်ပုံတင် | မှတ်ပုံတင်အမှတ် | နိုင်ငံကူးလက်မှတ် | နိုင်ငံကူးလက်မှတ်အမှတ် |
      ပတ်စ်ပို့ | អត្តសញ្ញាណប័ណ្ណ | លេខអត្តសញ្ញាណប័ណ្ណ | លិខិតឆ្លងដែន | លេខលិខិតឆ្លងដែន | ບັດປະຈຳຕົວ | ເລກບັດປະຈຳຕົວ | ໜັງສືຜ່ານແດນ |
      ເລກໜັງສືຜ່ານແດນ | số cmnd | số cccd | số hộ chiếu | hộ chiếu | chứng minh nhân dân | căn cước công dân | 身份证 | 身份证号 | 身份证号码 |
      身分證 | 护照 | 护照号 | 护照号码 | 護照號碼 | 证件号 | 证件号码 | nomor paspor | no paspor | paspor | nomor ktp | no ktp | pasaporte | पासपोर्ट |
      पासपोर्ट नंबर | आधार | आधार नंबर | পাসপোর্ট | পাসপোর্ট নম্বর | ፓስፖርት | ፓስፖርት ቁጥር | جواز السفر | رقم جواز السفر | رقم الهوية |
      pasipoti | паспорт | номер паспорта
    `),
    htcds: wordList(`
      prs_document_number | prs_id_number | prs_passport | prs_passport_number | prs_national_id | prs_id_document |
      prs_document_no | prs_DocumentNumber
    `),
  },
  {
    name: "address",
    treatment: "cross-out",
    headers: wordList(`
      address | home address | permanent address | current address | residential address | address of victim | village | street |
      postcode | postal code | zip | zip code | house number | hometown | mailing address | ที่อยู่ | ที่อยู่ปัจจุบัน |
      ที่อยู่ตามทะเบียนบ้าน | ภูมิลำเนา | บ้านเลขที่ | หมู่บ้าน | รหัสไปรษณีย์ | လိပ်စာ | နေရပ်လိပ်စာ | အမြဲတမ်းနေရပ်လိပ်စာ |
      អាសយដ្ឋាន | អាស័យដ្ឋាន | ទីលំនៅ | ທີ່ຢູ່ | ທີ່ຢູ່ປັດຈຸບັນ | ບ້ານຢູ່ | địa chỉ | địa chỉ thường trú | nơi ở | quê quán | 地址 |
      住址 | 家庭住址 | 家庭地址 | 户籍地址 | 籍贯 | alamat | alamat rumah | alamat lengkap | tirahan | पता | घर का पता | स्थायी पता | ঠিকানা | አድራሻ |
      العنوان | anwani | адрес
    `),
    htcds: wordList(`
      prs_address | prs_home_address | prs_street | prs_village | prs_postal_code | prs_current_address |
      prs_permanent_address | prs_MailingStreet | prs_MailingCity | prs_MailingState | prs_MailingCountry |
      prs_MailingPostalCode
    `),
  },
  {
    name: "own phone",
    treatment: "survivor-held",
    headers: wordList(`
      own phone | own phone number | victim phone | victim phone number | survivor phone | survivor phone number | client phone |
      client phone number | phone of victim | phone of survivor | phone of client | beneficiary phone | personal phone | my phone |
      contact number of victim | victim mobile | survivor mobile | client mobile | family phone | relative phone | emergency contact |
      next of kin phone | เบอร์ผู้เสียหาย | เบอร์โทรผู้เสียหาย | โทรศัพท์ผู้เสียหาย | เบอร์ผู้รับบริการ | เบอร์ส่วนตัว |
      เบอร์โทรส่วนตัว | เบอร์ญาติ | ကိုယ်ပိုင်ဖုန်း | မိမိဖုန်းနံပါတ် | ទូរស័ព្ទផ្ទាល់ខ្លួន | លេខទូរស័ព្ទផ្ទាល់ខ្លួន | ເບີໂທສ່ວນຕົວ |
      ເບີສ່ວນຕົວ | số điện thoại nạn nhân | sđt nạn nhân | điện thoại cá nhân | 受害人电话 | 受害者电话 | 本人电话 | 本人手机 | telepon korban |
      nomor hp korban | hp pribadi | sariling numero | पीड़ित का फोन | अपना फोन | ভুক্তভোগীর ফোন | هاتف الضحية
    `),
    htcds: wordList(`
      prs_phone | prs_phone_number | prs_mobile | prs_telephone | prs_contact_number | prs_contact | prs_HomePhone |
      prs_MobilePhone | prs_OtherPhone
    `),
  },
  {
    name: "own e-mail",
    treatment: "survivor-held",
    headers: wordList(`
      own email | own e-mail | victim email | survivor email | client email | email of victim | email of survivor | email of client |
      personal email | my email | beneficiary email | อีเมลผู้เสียหาย | อีเมลส่วนตัว | อีเมลผู้รับบริการ | ကိုယ်ပိုင်အီးမေးလ် |
      អ៊ីមែលផ្ទាល់ខ្លួន | ອີເມວສ່ວນຕົວ | email nạn nhân | email cá nhân | 受害人邮箱 | 本人邮箱 | 个人邮箱 | email korban | email pribadi |
      पीड़ित का ईमेल | अपना ईमेल
    `),
    htcds: wordList(`prs_email | prs_e_mail | prs_email_address`),
  },
];

/**
 * What the record keeps of persons, by the entry and the field that hold it (class D3): sealed with the case file's key, in nothing that leaves,
 * in no log, no address and no graph. `text` is written by a person, so a canary can be planted in it; the others are codes of closed lists.
 */
export const keptOfPersons = {
  "person-standing-set": { standing: "code", basis: "text" },
  "person-age-set": { ageBand: "code", minor: "code" },
  "consent-recorded": { purpose: "code", says: "code", language: "code", hasInterpreter: "code" },
  "controller-named": { controllerId: "code", name: "text", role: "text", standing: "code", basis: "text", source: "text" },
  "controller-withdrawn": { controllerId: "code", basis: "text" },
} as const;

/** Prefix of every field about the person in the Human Trafficking Case Data Standard. */
export const htcdsPersonPrefix = "prs_";

const fieldByHeader = new Map<string, PersonField>();
for (const field of personFields) {
  for (const header of [...field.headers, ...field.htcds]) fieldByHeader.set(headerForm(header), field);
}

/** Any other `prs_` column: also about the person, also crossed out. */
const otherHtcdsField: PersonField = { name: "other HTCDS person field", treatment: "cross-out", headers: [], htcds: [] };

/** The person field that a column header means, or null. Every `prs_` column is one, known or not. */
export function personFieldOf(header: string): PersonField | null {
  const form = headerForm(header);
  const known = fieldByHeader.get(form) ?? fieldByHeader.get(form.replace(/\s*[([（].*$/u, ""));
  if (known !== undefined) return known;
  return cleanText(header).toLowerCase().startsWith(htcdsPersonPrefix) ? otherHtcdsField : null;
}

/** A header as it is compared: clean, lower case, `_`, `-`, `/`, `.` and the like as single spaces, without `'s` and outer marks. */
export function headerForm(header: string): string {
  return cleanText(header)
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/[_\-–/\\.:*#"'’?]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
