import { wordList } from "../../word-list.ts";

/** A wallet whose accounts are phone numbers. */
export interface MobileWallet {
  /** Kebab-case: it is in keys. */
  readonly id: string;
  readonly name: string;
  /** Where it works, the first its home: a national number is one of its country. ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly aliases: readonly string[];
  readonly source: string;
}

function wallet(id: string, name: string, countries: string, source: string, aliases = ""): MobileWallet {
  return { id, name, countries: countries.split(" "), aliases: [name, ...wordList(aliases)], source };
}

/** Phone wallets of the field. Those that number their users otherwise are exchanges or banks. */
export const mobileWallets: readonly MobileWallet[] = [
  wallet("gcash", "GCash", "PH", "https://www.gcash.com", "g-cash | g cash"),
  wallet("maya", "Maya", "PH", "https://www.maya.ph", "paymaya | pay maya | maya wallet"),
  wallet("grabpay", "GrabPay", "PH SG MY VN ID TH", "https://www.grab.com", "grab pay"),
  wallet("wavepay", "WavePay", "MM", "https://www.wavemoney.com.mm", "wave pay | wave money | wavemoney | wave | ဝေ့ဖ်မန်းနီး | ဝေ့ပေး | ဝေ့"),
  wallet("kbzpay", "KBZPay", "MM", "https://www.kbzpay.com", "kbz pay | kpay | k pay | ကေပေး | ကေဘီဇက်ပေး"),
  wallet("ayapay", "AYA Pay", "MM", "https://www.ayapay.com", "ayapay | aya pay wallet | ဧရာပေး"),
  wallet("cbpay", "CB Pay", "MM", "https://www.cbbank.com.mm", "cbpay | စီဘီပေး"),
  wallet(
    "truemoney",
    "TrueMoney",
    "TH KH",
    "https://www.truemoney.com",
    "true money | truemoney wallet | true wallet | truewallet | ทรูมันนี่ | ทรูวอลเล็ท | ทรูมันนี่วอลเล็ท",
  ),
  wallet("wing-money", "Wing Money", "KH", "https://www.wingbank.com.kh", "wing weiluy | wing wallet | វីងវេរលុយ"),
  wallet("pi-pay", "Pi Pay", "KH", "https://www.pipay.com", "pipay | ភីផេ"),
  wallet("emoney-kh", "eMoney", "KH", "https://www.emoney.com.kh", "metfone emoney | e-money metfone"),
  wallet("umoney", "U-Money", "LA", "https://umoney.la", "umoney | unitel umoney | ຢູມັນນີ"),
  wallet("mmoney", "M-Money X", "LA", "https://www.mmoney.la", "m-money | mmoney | mmoneyx"),
  wallet("momo", "MoMo", "VN", "https://www.momo.vn", "ví momo | momo wallet"),
  wallet("zalopay", "ZaloPay", "VN", "https://zalopay.vn", "zalo pay"),
  wallet("dana", "DANA", "ID", "https://www.dana.id", "dana indonesia"),
  wallet("ovo", "OVO", "ID", "https://www.ovo.id"),
  wallet("gopay", "GoPay", "ID", "https://gopay.co.id", "go-pay | go pay"),
  wallet("shopeepay", "ShopeePay", "ID MY TH PH VN SG", "https://shopeepay.co.id", "shopee pay"),
  wallet("linkaja", "LinkAja", "ID", "https://www.linkaja.id", "link aja"),
  wallet("touch-n-go", "Touch 'n Go", "MY", "https://www.touchngo.com.my", "touch n go | touch and go | tng ewallet | tng"),
  wallet("boost", "Boost", "MY", "https://www.myboost.com.my", "boost wallet"),
  wallet("paylah", "PayLah!", "SG", "https://www.dbs.com.sg", "paylah | dbs paylah"),
  wallet("paytm", "Paytm", "IN", "https://paytm.com", "paytm wallet | पेटीएम"),
  wallet("phonepe", "PhonePe", "IN", "https://www.phonepe.com", "phone pe | फोनपे | फ़ोनपे"),
  wallet("google-pay", "Google Pay", "IN", "https://pay.google.com", "gpay | g pay | googlepay | गूगल पे"),
  wallet("bkash", "bKash", "BD", "https://www.bkash.com", "b-kash | বিকাশ"),
  wallet("nagad", "Nagad", "BD", "https://nagad.com.bd", "নগদ"),
  wallet("rocket", "Rocket", "BD", "https://www.dutchbanglabank.com", "dbbl rocket | রকেট"),
  wallet("easypaisa", "Easypaisa", "PK", "https://easypaisa.com.pk", "easy paisa | ایزی پیسہ"),
  wallet("jazzcash", "JazzCash", "PK", "https://www.jazzcash.com.pk", "jazz cash | جاز کیش"),
  wallet("esewa", "eSewa", "NP", "https://esewa.com.np", "e-sewa | इसेवा"),
  wallet("khalti", "Khalti", "NP", "https://khalti.com", "खल्ती"),
  wallet("m-pesa", "M-Pesa", "KE TZ ET", "https://www.safaricom.co.ke", "mpesa | m pesa | ኤምፔሳ"),
  wallet("telebirr", "telebirr", "ET", "https://www.ethiotelecom.et", "tele birr | ቴሌብር"),
  wallet("alipay", "Alipay", "CN", "https://www.alipay.com", "支付宝 | 支付寶 | 支付宝账号 | 支付宝帐号 | zhifubao"),
  wallet("mtn-momo", "MTN MoMo", "UG GH RW", "https://www.mtn.com", "mtn mobile money | mtn money"),
  wallet("airtel-money", "Airtel Money", "UG KE TZ RW", "https://www.airtel.africa", "airtelmoney"),
];

const walletByForm = new Map<string, MobileWallet>(mobileWallets.flatMap((entry) => entry.aliases.map((alias) => [form(alias), entry])));

/** The phone wallet that a text names, or null. */
export function mobileWalletNamed(text: string): MobileWallet | null {
  return walletByForm.get(form(text)) ?? null;
}

function form(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.\-_'’!:：]+/gu, "");
}
