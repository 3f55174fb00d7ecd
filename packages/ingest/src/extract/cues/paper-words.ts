/** Words that say: what follows is the number of a paper, a plate, or a company in a register. By rule. Written by us; not yet read by native speakers. */
export const paperWords: Readonly<Record<PaperRule, string>> = {
  passport: `passport | passports | passport number | passport no | ppt no | pasaporte | paspor | nomor paspor | pasipoti | paspoti | hộ chiếu | số hộ chiếu | หนังสือเดินทาง | พาสปอร์ต |
    เลขพาสปอร์ต | 护照 | 护照号 | 护照号码 | 護照 | 護照號 | 護照號碼 | ပတ်စပို့ | နိုင်ငံကူးလက်မှတ် | လိခိတ် | លិខិតឆ្លងដែន | ប៉ាស្ព័រ | ໜັງສືຜ່ານແດນ | ພາສປອດ |
    पासपोर्ट | পাসপোর্ট | پاسپورٹ | ፓስፖርት`,
  "national-id": `national id | national identity | identity card | id card number | citizen id | aadhaar | aadhar | aadhaar number | nric | mykad | hkid | ktp | nik | cccd | cmnd |
    căn cước | căn cước công dân | chứng minh thư | บัตรประชาชน | เลขบัตรประชาชน | เลขประจำตัวประชาชน | บัตร ปชช | 身份证 | 身份证号 | 身份证号码 | 身份證 | 身分證 | 身分證字號 |
    身份證字號 | မှတ်ပုံတင် | မှတ်ပုံတင်နံပါတ် | နိုင်ငံသားစိစစ်ရေးကတ် | अाधार | आधार | आधार कार्ड | আধার | kitambulisho`,
  vehicle: `plate | plates | plate no | plate number | number plate | licence plate | license plate | registration plate | car plate | reg plate | plaka | plakang | plaka ng sasakyan | plat nomor | nomor polisi | nopol |
    plat mobil | mobil | kendaraan | plat | pelat | pelat nomor | biển | biển số xe máy | biển xe | biển số | biển số xe | biển kiểm soát | bks | ทะเบียนรถ | ทะเบียน | ป้าย | ป้ายทะเบียน | เลขทะเบียนรถ | รถทะเบียน | รถตู้ทะเบียน | รถเก๋งทะเบียน | 车牌 | 牌照 | 车牌照 | 车牌号 | 車牌 | 車牌號碼 | 車號 | 车号 |
    ကားနံပါတ် | ယာဉ်နံပါတ် | ကားနံပါတ်ပြား | ស្លាកលេខ | ផ្លាកលេខ | ប័ណ្ណលេខរថយន្ត | ປ້າຍທະບຽນ | ທະບຽນລົດ | ລົດທະບຽນ | ປ້າຍລົດ | गाड़ी | गाड़ी नंबर | टैक्सी का नंबर | टैक्सी नंबर | वैन का नंबर | जीप का नंबर | गाड़ी का नंबर | गाड़ी की नंबर | कार नंबर | कार का नंबर | बस का नंबर | नंबर प्लेट | वाहन संख्या |
    গাড়ির নম্বর | গাড়ির নম্বর প্লেট | গাড়ি নম্বর | নম্বর প্লেট | گاڑی نمبر | گاڑی کا نمبر | نمبر پلیٹ | ታርጋ | የመኪና ቁጥር | ታርጋ ቁጥር | የሰሌዳ ቁጥር | namba ya gari | gari namba | namba za gari | usajili wa gari`,
  company: `company registration number | company registration no | company registration | company reg no | company number | business registration | business registration number |
    registration number of the company | uen | brn | cin | uscc | roc number | ssm number | sec registration | sec registration number | dti registration | เลขทะเบียนนิติบุคคล | ทะเบียนนิติบุคคล |
    เลขทะเบียนบริษัท | ทะเบียนบริษัท | เลขนิติบุคคล | 统一社会信用代码 | 社会信用代码 | 信用代码 | 营业执照 | 营业执照号 | 營業執照 | 統一編號 | 統編 | 公司註冊編號 | mã số thuế | mã số doanh nghiệp | doanh nghiệp có mã số | công ty có mã số | mã số công ty | mst | msdn |
    nomor induk berusaha | nib | nomor npwp perusahaan | ကုမ္ပဏီမှတ်ပုံတင် | ကုမ္ပဏီမှတ်ပုံတင်အမှတ် | ကုမ္ပဏီနံပါတ် | លេខចុះបញ្ជីក្រុមហ៊ុន | លេខក្រុមហ៊ុន | ເລກທະບຽນບໍລິສັດ |
    ທະບຽນວິສາຫະກິດ | ເລກທະບຽນວິສາຫະກິດ | सीआईएन | कंपनी पंजीकरण | कंपनी का पंजीकरण | कंपनी रजिस्ट्रेशन | কোম্পানির নিবন্ধন | কোম্পানি নিবন্ধন | নিবন্ধন নম্বর | কোম্পানির রেজিস্ট্রেশন |
    کمپنی رجسٹریشن | کمپنی کا رجسٹریشن | رجسٹریشن نمبر | የድርጅቱ የምዝገባ ቁጥር | የኩባንያ ምዝገባ | የንግድ ምዝገባ ቁጥር | kampuni imesajiliwa | usajili wa kampuni | namba ya usajili`,
};

/** Rules that papers, plates and registers are read by. */
export type PaperRule = "passport" | "national-id" | "vehicle" | "company";

/** The signs of the provinces, one of which begins every Chinese plate. */
export const plateProvinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
