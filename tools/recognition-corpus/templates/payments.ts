/**
 * A sentence that tells of a payment. `{amount}` is a number; the sentence names its currency. One slot at most is who was paid, or who paid.
 * `{paid-on}` is a date as the language writes it, in full, abbreviated, or without the day.
 */
export interface PaymentTemplate {
  readonly language: string;
  readonly sentence: string;
  readonly currency: string;
  readonly purpose: string;
  readonly leg: "to" | "from" | "none";
}

function told(language: string, currency: string, purpose: string, leg: PaymentTemplate["leg"], sentence: string): PaymentTemplate {
  return { language, currency, purpose, leg, sentence };
}

/** Payments as people tell of them, and sentences with money that nobody paid. */
export const paymentTemplates: readonly PaymentTemplate[] = [
  told("English", "USD", "ransom", "to", "My family paid {amount} USD ransom into {bank} account {account}."),
  told("English", "USDT", "unknown", "to", "I sent {amount} USDT to {wallet} on Monday."),
  told("English", "PHP", "unknown", "from", "He received {amount} pesos from {purse} {purse-number}."),
  told("Thai", "THB", "ransom", "to", "พ่อโอนค่าไถ่ {amount} บาท เข้าบัญชี {bank} {account}"),
  told("Thai", "THB", "unknown", "none", "จ่ายไปแล้ว {amount} บาท"),
  told("Burmese", "MMK", "ransom", "to", "ရွေးနုတ်ဖိုး {amount} ကျပ် ကို {purse} {purse-number} ဆီ လွှဲပေးခဲ့ရတယ်။"),
  told("Burmese", "MMK", "wage", "none", "လစာ {amount} ကျပ် ပဲ ပေးတယ်။"),
  told("Khmer", "USD", "ransom", "to", "គ្រួសារបានផ្ទេរប្រាក់លោះ {amount} ដុល្លារ ចូលគណនី {bank} លេខ {account}"),
  told("Lao", "LAK", "unknown", "to", "ໄດ້ໂອນເງິນ {amount} ກີບ ເຂົ້າບັນຊີ {bank} {account}"),
  told("Vietnamese", "VND", "ransom", "to", "Nhà em chuyển tiền chuộc {amount} đồng vào {bank} số tài khoản {account}."),
  told("Vietnamese", "VND", "wage", "none", "Tháng đó họ trả lương {amount} đồng thôi."),
  told("Chinese (simplified)", "CNY", "ransom", "to", "家里把赎金{amount}元打到{bank}账户{account}。"),
  told("Chinese (simplified)", "USDT", "unknown", "to", "我转了{amount} USDT到{wallet}"),
  told("Chinese (traditional)", "TWD", "ransom", "to", "家人匯了贖金{amount}台幣到{bank}帳號{account}。"),
  told("Indonesian", "IDR", "ransom", "to", "Keluarga membayar uang tebusan {amount} rupiah ke rekening {bank} {account}."),
  told("Indonesian", "IDR", "wage", "none", "Gaji dibayar hanya {amount} rupiah."),
  told("Filipino", "PHP", "unknown", "to", "Nagpadala kami ng {amount} piso sa {purse} {purse-number}."),
  told("Hindi", "INR", "ransom", "to", "घरवालों ने फिरौती के {amount} रुपये {bank} खाता नंबर {account} में भेजे।"),
  told("Hindi", "INR", "unknown", "none", "मैंने एजेंट को {amount} रुपये दिए।"),
  told("Bengali", "BDT", "ransom", "to", "মুক্তিপণের জন্য {amount} টাকা {purse} {purse-number} নম্বরে পাঠাই।"),
  told("Urdu", "PKR", "ransom", "to", "تاوان کے {amount} روپے {purse} {purse-number} پر بھیجے۔"),
  told("Amharic", "ETB", "ransom", "to", "ለቤዛ {amount} ብር በ {purse} {purse-number} ላክሁ።"),
  told("English", "USDT", "unknown", "to", "On {paid-on} I sent {amount} USDT to {wallet}, as they told me."),
  told("English", "USD", "travel", "none", "We paid {amount} USD for the ticket in the end; that was {paid-on}."),
  told("Thai", "THB", "ransom", "to", "เมื่อ {paid-on} แม่โอนค่าไถ่ {amount} บาท เข้าบัญชี {bank} {account}"),
  told("Thai", "THB", "unknown", "to", "โอน {amount} บาท เข้า {bank} {account} ของนายหน้า เมื่อ {paid-on} ตอนเย็น"),
  told("Burmese", "MMK", "unknown", "to", "{paid-on} က {amount} ကျပ် ကို {purse} {purse-number} ဆီ လွှဲခဲ့တယ်။"),
  told("Khmer", "USD", "unknown", "to", "នៅ {paid-on} ខ្ញុំបានផ្ទេរ {amount} ដុល្លារ ចូលគណនី {bank} លេខ {account}"),
  told("Lao", "LAK", "unknown", "to", "{paid-on} ໄດ້ໂອນ {amount} ກີບ ເຂົ້າບັນຊີ {bank} {account}"),
  told("Vietnamese", "VND", "unknown", "to", "Ngày {paid-on} nhà em chuyển {amount} đồng vào {bank} số tài khoản {account}."),
  told("Chinese (simplified)", "CNY", "unknown", "to", "{paid-on}我转了{amount}元到{bank}账户{account}。"),
  told("Chinese (traditional)", "TWD", "unknown", "to", "{paid-on}家人匯了{amount}台幣到{bank}帳號{account}。"),
  told("Indonesian", "IDR", "unknown", "to", "Pada {paid-on} saya kirim {amount} rupiah ke rekening {bank} {account}."),
  told("Filipino", "PHP", "unknown", "to", "Noong {paid-on} nagpadala kami ng {amount} piso sa {purse} {purse-number}."),
  told("Hindi", "INR", "unknown", "none", "{paid-on} को मैंने एजेंट को {amount} रुपये दिए।"),
  told("Bengali", "BDT", "unknown", "to", "{paid-on} তারিখে {amount} টাকা {purse} {purse-number} নম্বরে পাঠাই।"),
  told("Urdu", "PKR", "unknown", "to", "{paid-on} کو {amount} روپے {purse} {purse-number} پر بھیجے۔"),
  told("Amharic", "ETB", "unknown", "to", "በ {paid-on} {amount} ብር በ {purse} {purse-number} ላክሁ።"),
  told("Swahili", "KES", "unknown", "to", "Tarehe {paid-on} nililipa KSh {amount} kwa {purse} {purse-number}."),
  told("Swahili", "KES", "ransom", "to", "Familia ililipa fidia ya KSh {amount} kwa {purse} {purse-number}."),
];

/** Money that was not paid: debts, prices, quotas. */
export const unpaidTemplates: readonly (readonly [language: string, sentence: string])[] = [
  ["English", "They told us we owed {amount} USD."],
  ["English", "The target was {amount} dollars a month."],
  ["Thai", "เขาบอกว่าติดหนี้ {amount} บาท"],
  ["Vietnamese", "Họ nói em còn nợ {amount} đồng."],
  ["Chinese (simplified)", "他们说我欠公司{amount}元。"],
  ["Indonesian", "Katanya utang saya {amount} rupiah."],
  ["Hindi", "कहा कि {amount} रुपये का कर्ज़ है।"],
  ["Swahili", "Walisema nina deni la KSh {amount}."],
];
