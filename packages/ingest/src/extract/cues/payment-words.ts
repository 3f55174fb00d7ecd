import type { Purpose } from "@throughline/model/vocabulary";

/** Words that make a sentence with an amount in it one about a payment. Written by us; not yet read by native speakers. */
export const paymentWords = `paid | pay | pays | paying | sent | send | transferred | transfer | deposited | deposit | wired | remitted | received | withdrew | bought |
  โอน | จ่าย | ฝาก | ส่งเงิน | ได้รับ | ถอน | ชำระ | လွှဲ | ပေး | ပို့ | ပေးချေ | ផ្ទេរ | បង់ | ផ្ញើ | ទទួល | ໂອນ | ຈ່າຍ | ສົ່ງ | ຝາກ | chuyển | chuyển khoản | trả | nạp | gửi | nhận | rút |
  付 | 付了 | 支付 | 转 | 轉 | 转账 | 轉帳 | 转了 | 轉了 | 汇款 | 匯款 | 打了 | 汇 | 匯 | 打款 | 打到 | 收到 | 充值 | 入金 | 出金 | bayar | membayar | dibayar | kirim | mengirim | transfer | setor | terima |
  nagbayad | bayad | binayaran | nagpadala | pinadala | padala | natanggap | भेजे | भेजा | भेजी | भेज | डाले | दिए | दिया | जमा | चुकाए | पाठाई | পাঠাই | পাঠায় | দিই | দিয়েছি | পাঠাইছি | পাঠিয়েছি | পাঠালাম | পাঠিয়েছে | দিলাম | দিছি | দিতে | জমা | পরিশোধ | بھیجے | بھیجا | دیے | ادا | جمع |
  ከፈልኩ | ከፈለ | ከፈሉ | ላክሁ | ላከ | ላከች | አስገባሁ | nilituma | alituma | tulituma | nililipa | alilipa | walilipa | kutuma | kulipa`;

/** Words before a value that the money came from, and words after one. */
export const fromBefore =
  /(?:\bfrom|จาก|\btừ|从|從|自|\bdari|\bmula sa|\bgaling sa|\bkutoka(?: kwa)?|ពី|ຈາກ|ከ)\s*(?:[\p{L}\p{M}'’]+[^\S\n]+){0,4}[:：]?\s*$/iu;
export const fromAfter = /^\s*(?:से|থেকে|سے|မှ|ကနေ)/u;

/** What payments are for, as people say it in a sentence. */
export const purposeWords: Readonly<Record<Exclude<Purpose, "unknown">, string>> = {
  ransom: `ransom | to let me go | to be released | release fee | ค่าไถ่ | ค่าไถ่ตัว | ရွေးနုတ်ဖိုး | ရွေးဖိုး | ប្រាក់លោះ | លោះ | ຄ່າໄຖ່ | tiền chuộc | chuộc | 赎金 | 贖金 | 赎身 | tebusan | uang tebusan | ransom | pantubos | फिरौती | মুক্তিপণ | মুক্তিপণের | تاوان | ቤዛ | ለቤዛ | የቤዛ | fidia | kikombozi`,
  compensation: `compensation | penalty | fine | breach of contract | debt | ค่าชดเชย | ค่าปรับ | หนี้ | လျော်ကြေး | ពិន័យ | ຄ່າປັບໄໝ | bồi thường | tiền phạt | 赔付 | 赔偿 | 賠償 | 违约金 | 罚款 | denda | ganti rugi | multa | जुर्माना | জরিমানা | জরিমানার | جرمانہ | ቅጣት | ለቅጣት | faini`,
  "recruitment-fee": `recruitment fee | agency fee | broker fee | placement fee | ค่านายหน้า | ပွဲစားခ | ថ្លៃជើងសា | ຄ່ານາຍໜ້າ | phí môi giới | 中介费 | 仲介費 | biaya agen | एजेंट की फीस | দালালের ফি | ایجنٹ کی فیس | የደላላ ክፍያ | ada ya wakala`,
  "wage-withheld": `unpaid wages | withheld wages | never paid my salary | ค้างค่าจ้าง | 拖欠工资 | lương chưa trả | gaji ditahan`,
  wage: `wage | wages | salary | commission | เงินเดือน | ค่าจ้าง | လစာ | ប្រាក់ខែ | ເງິນເດືອນ | lương | 工资 | 工資 | 薪水 | gaji | sahod | suweldo | तनख्वाह | वेतन | বেতন | বেতনের | تنخواہ | ደመወዝ | ለደመወዝ | mshahara`,
  "scam-deposit": `investment | invested | scam | deposit on the platform | ลงทุน | ถูกหลอก | ရင်းနှီး | វិនិយោគ | ລົງທຶນ | đầu tư | bị lừa | 投资 | 投資 | 被骗 | 被騙 | 入金 | investasi | tertipu | निवेश | বিনিয়োগ | سرمایہ کاری | ኢንቨስትመንት | uwekezaji`,
  travel: `ticket | flight | visa | travel | ค่าตั๋ว | ค่าเดินทาง | လက်မှတ် | ថ្លៃសំបុត្រ | ຄ່າປີ້ | vé máy bay | 机票 | 機票 | 路费 | tiket | pamasahe | टिकट | টিকিট | ٹکٹ | ቲኬት | tiketi | nauli`,
};
