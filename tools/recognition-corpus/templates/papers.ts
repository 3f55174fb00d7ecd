import type { NamedThing } from "../language-templates.ts";

/** Sentences of one language about papers of people, plates of vehicles and numbers of companies. */
export interface PaperTemplates {
  /** Countries as the language names them, before a passport's number. */
  readonly nations: readonly NamedThing[];
  readonly sentences: readonly string[];
}

/** By language. Written as people speak, and apart from the extractor's own words. `{nation}` and `{passport-of}` of one sentence belong together. */
export const papers: Readonly<Record<string, PaperTemplates>> = {
  English: {
    nations: [
      ["Philippine", "PH"],
      ["Kenyan", "KE"],
      ["Indian", "IN"],
      ["Nepali", "NP"],
    ],
    sentences: [
      "my {nation} passport no. {passport-of} is still in their safe",
      "A white pickup, plate {plate}, parked outside.",
      "On the papers it says company number {company-th}.",
      "They kept my {nation} passport {passport-of}.",
      "Passport number {passport-of} ({nation}), never given back.",
      "The Thai national ID they photographed: {id-th}",
      "His Aadhaar number {id-in} was used to open it.",
      "The van's plate number was {plate}, grey Toyota.",
      "Licence plate {plate}, I saw it twice.",
      "The firm's Singapore UEN is {company-sg}",
      "Company registration number {company-th}, printed on the contract.",
    ],
  },
  Thai: {
    nations: [
      ["ไทย", "TH"],
      ["พม่า", "MM"],
      ["ลาว", "LA"],
    ],
    sentences: [
      "พาสปอร์ต{nation}เลขที่ {passport-of} อยู่ในตู้เซฟเขา",
      "กระบะทะเบียน {plate} จอดหน้าตึก",
      "เลขประจำตัวประชาชน {id-th}",
      "เลขนิติบุคคล {company-th} ตามหนังสือรับรอง",
      "หนังสือเดินทาง{nation} {passport-of} ยังอยู่กับเขา",
      "เลขบัตรประชาชนที่โดนเอาไปคือ {id-th} ค่ะ",
      "เขาถ่ายบัตรประชาชน {id-th} ของผมไว้",
      "รถตู้ทะเบียน {plate} มารับที่หมอชิต",
      "จำป้ายทะเบียนรถได้ {plate} สีขาว",
      "บริษัทนี้เลขทะเบียนนิติบุคคล {company-th} ครับ",
      "ทะเบียนบริษัทเลขที่ {company-th}",
    ],
  },
  Burmese: {
    nations: [
      ["မြန်မာ", "MM"],
      ["ထိုင်း", "TH"],
    ],
    sentences: [
      "{nation} ပတ်စပို့ {passport-of} ကို သိမ်းထားတယ်။",
      "မှတ်ပုံတင်နံပါတ် {id-mm} ကို ဓာတ်ပုံရိုက်သွားတယ်။",
      "ကားနံပါတ်က {plate} ပါ။",
      "ယာဉ်နံပါတ် {plate} နဲ့ လာခေါ်တယ်။",
      "ကုမ္ပဏီမှတ်ပုံတင်အမှတ် {company-here} ပါ။",
    ],
  },
  Khmer: {
    nations: [
      ["កម្ពុជា", "KH"],
      ["ថៃ", "TH"],
    ],
    sentences: [
      "លិខិតឆ្លងដែន{nation} លេខ {passport-of} ត្រូវគេយក",
      "ស្លាកលេខឡាន {plate} ពណ៌ស",
      "ឡានផ្លាកលេខ {plate} មកទទួលខ្ញុំ",
      "លេខចុះបញ្ជីក្រុមហ៊ុន {company-here}",
    ],
  },
  Lao: {
    nations: [
      ["ລາວ", "LA"],
      ["ໄທ", "TH"],
    ],
    sentences: ["ໜັງສືຜ່ານແດນ{nation} {passport-of} ຖືກເອົາໄປ", "ລົດປ້າຍທະບຽນ {plate} ມາຮັບ", "ທະບຽນລົດ {plate} ສີດຳ", "ເລກທະບຽນບໍລິສັດ {company-here}"],
  },
  Vietnamese: {
    nations: [
      ["Việt Nam", "VN"],
      ["Campuchia", "KH"],
    ],
    sentences: [
      "passport {nation} số {passport-of} nằm trong két",
      "xe bán tải biển {plate} đậu trước nhà",
      "căn cước công dân số {id-vn}",
      "công ty MST {company-vn}",
      "Hộ chiếu {nation} {passport-of} bị họ giữ.",
      "Số CCCD của em là {id-vn}",
      "họ chụp căn cước {id-vn} để mở tài khoản",
      "xe biển số {plate} chở tụi em đi",
      "Biển số xe: {plate}",
      "công ty đó mã số thuế {company-vn}",
      "Mã số doanh nghiệp {company-vn}, giám đốc là người khác",
    ],
  },
  "Chinese (simplified)": {
    nations: [
      ["中国", "CN"],
      ["缅甸", "MM"],
    ],
    sentences: [
      "皮卡车牌号：{plate}",
      "身份证号码：{id-cn}",
      "执照上的社会信用代码是{company-cn}",
      "{nation}护照{passport-of}被扣了",
      "我的身份证号是{id-cn}",
      "他们拍了身份证{id-cn}去开户",
      "接我的车车牌号{plate}",
      "面包车，车牌是{plate}",
      "公司统一社会信用代码{company-cn}",
      "信用代码：{company-cn}，法人不认识",
    ],
  },
  "Chinese (traditional)": {
    nations: [
      ["台灣", "TW"],
      ["馬來西亞", "MY"],
    ],
    sentences: [
      "{nation}護照{passport-of}被收走",
      "身分證字號{id-tw}被拿去辦門號",
      "我的身份證是{id-tw}",
      "來接的車，車牌{plate}",
      "車牌號碼是{plate}，黑色的",
      "公司統一編號{company-here}",
      "那家的統編是{company-here}",
    ],
  },
  Indonesian: {
    nations: [
      ["Indonesia", "ID"],
      ["Malaysia", "MY"],
    ],
    sentences: [
      "nomor KTP {id-id} dipakai bos",
      "mobil putih pelat {plate}",
      "NIB perusahaannya {company-here}",
      "Paspor {nation} {passport-of} diambil bos.",
      "NIK saya {id-id}",
      "mereka foto KTP {id-id} untuk buka rekening",
      "mobilnya plat nomor {plate} warna hitam",
      "Nopol {plate}, sopirnya orang sana",
      "nomor induk berusaha {company-here} atas nama orang lain",
      "perusahaan itu NIB {company-here}",
    ],
  },
  Filipino: {
    nations: [
      ["Pilipinas", "PH"],
      ["Thai", "TH"],
    ],
    sentences: [
      "Ang pasaporte ko ng {nation} {passport-of} ay kinuha nila.",
      "Passport ({nation}): {passport-of}, hindi na binalik",
      "Plaka ng van: {plate}",
      "yung sasakyan, plate number {plate}",
      "SEC registration number ng kompanya {company-here}",
    ],
  },
  Hindi: {
    nations: [
      ["भारतीय", "IN"],
      ["नेपाल", "NP"],
    ],
    sentences: [
      "आधार संख्या {id-in} दी थी",
      "सफेद गाड़ी का नंबर {plate}",
      "कंपनी रजिस्ट्रेशन नंबर {company-in}",
      "मेरा {nation} पासपोर्ट {passport-of} उन्होंने रख लिया।",
      "आधार नंबर {id-in} से सिम निकाली।",
      "मेरा आधार कार्ड {id-in} है",
      "गाड़ी नंबर {plate} थी।",
      "गाड़ी की नंबर प्लेट {plate}",
      "कंपनी का CIN {company-in}",
    ],
  },
  Bengali: {
    nations: [
      ["বাংলাদেশি", "BD"],
      ["বাংলাদেশ", "BD"],
    ],
    sentences: [
      "আমার {nation} পাসপোর্ট {passport-of} নিয়ে নেয়।",
      "গাড়ির নম্বর {plate} ছিল।",
      "নম্বর প্লেট {plate}, সাদা মাইক্রো",
      "কোম্পানির নিবন্ধন নম্বর {company-here}",
    ],
  },
  Urdu: {
    nations: [
      ["پاکستانی", "PK"],
      ["پاکستان", "PK"],
    ],
    sentences: [
      "میرا {nation} پاسپورٹ {passport-of} لے لیا گیا۔",
      "گاڑی نمبر {plate} تھی۔",
      "نمبر پلیٹ {plate} والی وین",
      "کمپنی کا رجسٹریشن نمبر {company-here} ہے",
    ],
  },
  Amharic: {
    nations: [
      ["የኢትዮጵያ", "ET"],
      ["ኢትዮጵያ", "ET"],
    ],
    sentences: ["{nation} ፓስፖርት {passport-of} ተወሰደብኝ።", "የመኪናው ታርጋ {plate} ነው።", "ታርጋ ቁጥር {plate} ነበር", "የድርጅቱ የምዝገባ ቁጥር {company-here}"],
  },
  Swahili: {
    nations: [
      ["Kenya", "KE"],
      ["Tanzania", "TZ"],
    ],
    sentences: [
      "Pasipoti ya {nation} {passport-of} walichukua.",
      "Gari namba {plate} lilikuja kutuchukua.",
      "Namba ya gari ilikuwa {plate}",
      "Kampuni imesajiliwa kwa namba {company-here}",
    ],
  },
};
